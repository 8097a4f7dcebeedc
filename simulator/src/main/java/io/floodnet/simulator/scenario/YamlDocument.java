package io.floodnet.simulator.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** From a file to its root node; bounded in size and depth, so that no file can take the program down. */
final class YamlDocument {
    static final int BYTES_MAX = 1 << 20;

    /** No scenario nests deeper than 6; composing is recursive. */
    private static final int DEPTH_MAX = 32;

    private final String file;
    private final LoadSettings settings;

    private YamlDocument(String file) {
        this.file = file;
        this.settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(BYTES_MAX)
                .setAllowDuplicateKeys(true) // found by YamlFields, which can name the field
                .build();
    }

    /** The root of the document in a file; relative paths in it start from its folder. */
    static YamlNode read(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        String file = String.valueOf(path.getFileName());
        try (InputStream in = Files.newInputStream(path)) {
            return parse(file, text(file, in.readNBytes(BYTES_MAX + 1)), folder == null ? path : folder);
        } catch (NoSuchFileException e) {
            throw new ScenarioException(path + " does not exist", e);
        } catch (IOException e) {
            throw new ScenarioException(path + " can't be read (" + e.getMessage() + ")", e);
        }
    }

    /** The root of the document in a text. */
    static YamlNode parse(String file, String text, Path folder) {
        return new YamlNode(new YamlNode.Source(file, folder), "", compose(file, text));
    }

    /** What a text says, be it a whole file or one value. */
    static Node compose(String file, String text) {
        YamlDocument document = new YamlDocument(file);
        try {
            document.checkShape(text);
            return new Composer(document.settings, document.parser(text))
                    .getSingleNode()
                    .orElseThrow(() -> new ScenarioException(file + " is empty"));
        } catch (MarkedYamlEngineException e) {
            throw document.notYaml(e);
        } catch (YamlEngineException e) {
            throw new ScenarioException(file + " is not YAML: " + oneLine(String.valueOf(e.getMessage())), e);
        }
    }

    private static String text(String file, byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new ScenarioException(file + " must have at most " + BYTES_MAX + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ScenarioException(file + " is not UTF-8", e);
        }
    }

    /** Parsing is a loop, so it is safe to find here what must not reach the recursion of composing. */
    private void checkShape(String text) {
        int depth = 0;
        Parser parser = parser(text);
        while (parser.hasNext()) {
            Event event = parser.next();
            depth += nesting(event);
            if (depth > DEPTH_MAX) {
                throw wrong(event, "nests deeper than " + DEPTH_MAX + " levels");
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw wrong(
                        event,
                        "must have no anchors or aliases, got '"
                                + node.getAnchor().get() + "'");
            }
        }
    }

    private Parser parser(String text) {
        return new ParserImpl(settings, new StreamReader(settings, text));
    }

    private static int nesting(Event event) {
        if (event instanceof CollectionStartEvent) {
            return 1;
        }
        return event instanceof CollectionEndEvent ? -1 : 0;
    }

    private ScenarioException wrong(Event event, String problem) {
        int line = event.getStartMark().map(Mark::getLine).orElse(0);
        return new ScenarioException(file + ":" + (line + 1) + ": the file " + problem);
    }

    private ScenarioException notYaml(MarkedYamlEngineException e) {
        int line = e.getProblemMark().map(Mark::getLine).orElse(0);
        return new ScenarioException(file + ":" + (line + 1) + ": the file is not YAML: " + oneLine(e.getProblem()), e);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
