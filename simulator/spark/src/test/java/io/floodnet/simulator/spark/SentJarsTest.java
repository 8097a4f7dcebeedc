package io.floodnet.simulator.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentJarsTest {

    @Test
    void areWhatARunNeedsAndNothingOfSpark() throws IOException {
        List<String> names = new SentJars(System.getProperty("java.class.path"))
                .find().stream().map(Path::getFileName).map(Path::toString).toList();

        List<String> needed =
                List.of("floodnet-simulator-spark-", "floodnet-simulator-0", "floodnet-0", "kryo-5", "snakeyaml");
        List<String> found = needed.stream()
                .filter(start -> names.stream().anyMatch(name -> name.startsWith(start)))
                .toList();
        assertEquals(needed, found);
        assertTrue(
                names.stream().noneMatch(name -> name.startsWith("spark-") || name.startsWith("scala-")),
                names::toString);
    }

    @Test
    void areRefusedIfOneIsMissing() {
        IOException e = assertThrows(IOException.class, () -> new SentJars("").find());

        String sentence = String.valueOf(e.getMessage());
        assertTrue(sentence.startsWith("the class path lacks floodnet-"), sentence);
    }
}
