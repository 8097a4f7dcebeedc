package io.floodnet.chat.session;

/** What the session wants to be woken for. Setting one again moves it. */
public enum Alarm {
    /** Send the oldest line that waits once more. */
    SEND_AGAIN,
    /** Input has ended: say that there are lines still to be sent. */
    TELL_WAITING,
    /** Input has ended: stop waiting for somebody to send the rest to. */
    GIVE_UP,
    /** Say hello again. */
    HELLO,
    /** Look which contact has come or gone. */
    CONTACTS,
    /** Look who has not answered. */
    UNANSWERED
}
