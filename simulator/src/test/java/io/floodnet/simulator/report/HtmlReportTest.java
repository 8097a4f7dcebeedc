package io.floodnet.simulator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("(https?:)?//[a-z][a-z0-9.-]+\\.[a-z]{2,}[^\"' ]*");

    @Test
    void aPageOfTwoThousandNodesIsSmall() throws IOException {
        Recording recording = DemoRun.of(2_000, 20, 1);
        long linkChanges =
                recording.changes().stream().filter(GraphChange::isOfLink).count();

        int bytes = html(recording).getBytes(StandardCharsets.UTF_8).length;

        assertTrue(linkChanges > 9_000, "changes of links: " + linkChanges);
        assertEquals(20, recording.floods().size());
        assertTrue(bytes < 1_500_000, "bytes: " + bytes);
    }

    @Test
    void noTextOfARecordingGetsOutOfItsPlace() throws IOException {
        String html = html(Recordings.hostile());

        assertFalse(html.contains("<script>alert"), html);
        assertEquals(1, SCRIPT.matcher(html).results().count());
        assertTrue(html.contains("{{recording}}"), "the text is shown as it is");
    }

    @Test
    void theScriptIsTheOneThatThePolicyAllows() throws IOException {
        String html = html(Recordings.saying("run"));
        String script = SCRIPT.matcher(html).results().findFirst().orElseThrow().group(1);

        assertTrue(html.contains("script-src 'sha256-" + PageTemplate.sha256(script) + "'"), html);
        assertTrue(html.contains("default-src 'none'"), html);
    }

    @Test
    void noAddressIsInItButTheNameOfSvg() throws IOException {
        List<String> addresses = ADDRESS.matcher(html(Recordings.saying("run")))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertEquals(List.of("http://www.w3.org/2000/svg"), addresses);
    }

    @Test
    void theSameRecordingGivesTheSamePage(@TempDir Path folder) throws IOException {
        HtmlReport.write(DemoRun.of(100, 3, 1), folder.resolve("one.html"));
        HtmlReport.write(DemoRun.of(100, 3, 1), folder.resolve("other.html"));

        assertEquals(-1, Files.mismatch(folder.resolve("one.html"), folder.resolve("other.html")));
    }

    @Test
    void aSampleIsCalledOne() throws IOException {
        NodeSample sample = new NodeSample(List.of(5, 70_000, 999_999), 1_000_000);

        String html = html(Recordings.of(1_000, sample, List.of(), List.of()));

        assertTrue(html.contains("The picture shows 3 of 1,000,000 nodes"), html);
        assertFalse(html(Recordings.saying("run")).contains("The picture shows"));
    }

    @Test
    void whatDidNotHoldIsSaid() throws IOException {
        String html = html(Recordings.saying("2 components, expected 1"));

        assertTrue(html.contains("<li>2 components, expected 1</li>"), html);
        assertTrue(html.contains("<p class=\"verdict failed\">failed</p>"), html);
    }

    private static String html(Recording recording) throws IOException {
        StringBuilder html = new StringBuilder();
        HtmlReport.write(recording, html);
        return html.toString();
    }
}
