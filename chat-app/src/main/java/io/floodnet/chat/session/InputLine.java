package io.floodnet.chat.session;

import io.floodnet.chat.message.Username;

/** What a typed line asks for. */
sealed interface InputLine {

    /** Nothing at all. */
    record Nothing() implements InputLine {}

    /** Say this to everybody. */
    record Say(String text) implements InputLine {}

    /** Say this to one name. */
    record Direct(Username to, String text) implements InputLine {}

    /** Go by another name, which the next line has. */
    record AskUsername() implements InputLine {}

    /** Go by another name. */
    record Rename(Username name) implements InputLine {}

    /** Tell of the network. */
    record LookAround() implements InputLine {}

    /** Leave. */
    record Quit() implements InputLine {}

    /**
     * It can't be done.
     *
     * @param reason why, and what to type instead
     */
    record Invalid(String reason) implements InputLine {}
}
