package io.floodnet.simulator.spark;

import io.floodnet.simulator.sweep.SweepTask;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * The jars that machines are sent which have Spark and nothing of ours.
 *
 * <p>Spark's own, which make up nearly all of the class path, stay here: a second copy of its classes would not fit the
 * first. The simulator's manifest says which ones it needs; where Spark needs one of these as well, the class path may have
 * another version, and that is the one.
 */
final class SentJars {
    private static final Pattern VERSION = Pattern.compile("-\\d.*\\.jar$");

    private final String classPath;

    /** @param classPath where all of them are */
    SentJars(String classPath) {
        this.classPath = classPath;
    }

    /** @throws IOException if the program runs from folders of classes, or a jar is missing */
    List<Path> find() throws IOException {
        Path simulator = jarOf(SweepTask.class);
        List<Path> jars = new ArrayList<>(List.of(jarOf(RunTask.class), simulator));
        for (String name : needs(simulator)) {
            jars.add(find(name));
        }
        return jars;
    }

    private static Path jarOf(Class<?> type) throws IOException {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                throw new IOException("a sweep on other machines takes jars, got the folder " + place);
            }
            return place;
        } catch (URISyntaxException e) {
            throw new IOException("a jar must have a place, got " + e.getInput(), e);
        }
    }

    private static List<String> needs(Path simulator) throws IOException {
        try (JarFile jar = new JarFile(simulator.toFile())) {
            Manifest manifest = jar.getManifest();
            String names =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (names == null) {
                throw new IOException(simulator + " does not say in its manifest which jars it needs");
            }
            return Arrays.stream(names.split(" "))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1))
                    .toList();
        }
    }

    private Path find(String name) throws IOException {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> artifact(path.toFile().getName()).equals(artifact(name)))
                .findFirst()
                .orElseThrow(() -> new IOException("the class path lacks " + name + ", which the simulator needs"));
    }

    private static String artifact(String jar) {
        return VERSION.matcher(jar).replaceFirst("");
    }
}
