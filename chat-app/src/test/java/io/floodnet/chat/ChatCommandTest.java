package io.floodnet.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ChatCommandTest {

    /** By itself, a switch that is given turns its default around. */
    @ParameterizedTest
    @ValueSource(strings = {"--no-lan", "--no-port-mapping"})
    void whatIsSwitchedOffBothInTheFileAndOnTheCommandLineIsOff(String option) {
        CommandLine command = ChatCommand.commandLine(List.of(option));
        command.setDefaultValueProvider(argument ->
                argument instanceof OptionSpec one && one.longestName().equals(option) ? "true" : null);

        command.parseArgs(option);

        OptionSpec found = command.getCommandSpec().findOption(option);
        assertNotNull(found);
        assertEquals(true, found.getValue());
    }

    @Test
    void whatBeginsWithTheSignOfANameIsNoFile(@TempDir Path folder) throws IOException {
        String name = "@" + Files.writeString(folder.resolve("ann"), "secret words");
        CommandLine command = ChatCommand.commandLine(List.of("send", name));

        CommandLine.ParseResult result = command.parseArgs("send", name);

        assertEquals(
                List.of(name),
                result.subcommand().matchedPositionals().stream()
                        .flatMap(each -> each.stringValues().stream())
                        .toList());
    }
}
