package io.floodnet.chat.input;

import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;

/** What a typed line asks for. */
public sealed interface InputLine {

    /** Nothing at all. */
    record Nothing() implements InputLine {}

    /** Say this to whomever the conversation is with. */
    record Say(String text) implements InputLine {}

    /** Tell whomever the conversation is with that this is done; asked by programs, as people have a command. */
    record Act(String deed) implements InputLine {}

    /** Say this to one name. */
    record Direct(Addressee to, String text) implements InputLine {}

    /** Tell one name that this is done. */
    record DirectAct(Addressee to, String deed) implements InputLine {}

    /** Go by another name, which the next line has. */
    record AskUsername() implements InputLine {}

    /** Go by another name. */
    record Rename(Username name) implements InputLine {}

    /**
     * What a word after a slash asks for.
     *
     * @param rest what follows the word, without blanks at its ends
     */
    record Run(Command command, String rest) implements InputLine {}

    /** Tell who is there and who was; asked by programs alone, as people have a command. */
    record ListUsers() implements InputLine {}

    /** Leave. */
    record Quit() implements InputLine {}

    /**
     * A word after a slash that asks for nothing we know.
     *
     * @param line all of it, as it was typed
     * @param reason what to type instead
     */
    record UnknownCommand(String line, String reason) implements InputLine {}

    /**
     * It can't be done.
     *
     * @param reason why, and what to type instead
     */
    record Invalid(String reason) implements InputLine {}
}
