package io.floodnet.chat.session;

import io.floodnet.BroadcastResult;
import io.floodnet.NetworkEvent;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.message.Username;
import java.util.ArrayList;
import java.util.List;

/**
 * One person's chat, from the first prompt to the last.
 *
 * <p>Confined to one thread. Whoever runs it carries the effects out in order before the next event.
 */
public final class ChatSession {
    /** How long an isolated line waits to be tried again, unless a link comes up before. */
    static final long ISOLATED_DELAY_MILLIS = 1_000;

    /** How long a line waits for congested links. */
    static final long OVERLOADED_DELAY_MILLIS = 100;

    /** How long a pipe's end waits for somebody to hear the rest; a guess at what a script puts up with. */
    static final long PIPE_GRACE_MILLIS = 10_000;

    /** The same for a person who has asked to leave. */
    static final long PERSON_GRACE_MILLIS = 2_000;

    /** Most ends take less, and are then worth no word. */
    static final long WAITING_UNTOLD_MILLIS = 2_000;

    private final WhenFull whenFull;
    private final Outbox outbox = new Outbox();
    private final NetworkNotices notices = new NetworkNotices();
    private final SeenNames seen = new SeenNames();
    private final List<ChatEffect> effects = new ArrayList<>();
    private Username name;
    private boolean asksUsername;
    private boolean asksLater;
    private boolean inputEnded;
    /** Why input ended; of no meaning before it has. */
    private LeaveReason endReason = LeaveReason.INPUT_ENDED;

    private boolean keptTold;
    private int looks; // of which nothing was heard yet; as many as there are lines typed in that time
    private boolean started;
    private boolean left;

    public ChatSession(Username name, WhenFull whenFull) {
        this.name = name;
        this.whenFull = whenFull;
    }

    /** What is to be done before anything has happened. */
    public List<ChatEffect> start() {
        return List.of(new ChatEffect.AskLine(name));
    }

    /** What is to be done about this; nothing any more after {@link ChatEffect.Leave} or {@link ChatEffect.Fail}. */
    public List<ChatEffect> update(ChatEvent event) {
        if (left) {
            return List.of();
        }
        if (!onInput(event)) {
            onOutside(event);
        }
        List<ChatEffect> outcome = List.copyOf(effects);
        effects.clear();
        return outcome;
    }

    private boolean onInput(ChatEvent event) {
        if (event instanceof ChatEvent.Typed typed) {
            onTyped(typed.line());
        } else if (event instanceof ChatEvent.Interrupted interrupted) {
            onInterrupted(interrupted.line());
        } else if (event instanceof ChatEvent.InputEnded) {
            endInput(LeaveReason.INPUT_ENDED);
        } else {
            return false;
        }
        return true;
    }

    private void onOutside(ChatEvent event) {
        if (event instanceof ChatEvent.Arrived arrived) {
            onArrived(arrived);
        } else if (event instanceof ChatEvent.Changed changed) {
            onChanged(changed.change());
        } else if (event instanceof ChatEvent.Broadcasted broadcasted) {
            onBroadcasted(broadcasted.result());
        } else if (event instanceof ChatEvent.Looked looked) {
            onLooked(looked.view());
        } else if (event instanceof ChatEvent.Rang rang) {
            onRang(rang.alarm());
        } else if (event instanceof ChatEvent.Listening listening) {
            onListening(listening.port());
        } else if (event instanceof ChatEvent.StartFailed failure) {
            fail(failure.sentence());
        } else if (event instanceof ChatEvent.Overrun overrun) {
            notice(overrun.messages() + " messages came faster than they could be shown, and were dropped");
        } else if (event instanceof ChatEvent.ToldToEnd) {
            onToldToEnd();
        } else if (event instanceof ChatEvent.OutputClosed) {
            leave(LeaveReason.OUTPUT_CLOSED);
        } else {
            throw new AssertionError("unknown event " + event);
        }
    }

    private void onTyped(String line) {
        InputLine input = asksUsername ? InputParser.parseUsername(line) : InputParser.parse(line);
        boolean askedUsername = asksUsername;
        asksUsername = false;
        if (input instanceof InputLine.Say say) {
            say(Recipient.everybody(), say.text());
        } else if (input instanceof InputLine.Direct direct) {
            say(Recipient.someone(direct.to()), direct.text());
        } else if (input instanceof InputLine.AskUsername) {
            asksUsername = true;
        } else if (input instanceof InputLine.Rename rename) {
            rename(rename.name());
        } else if (input instanceof InputLine.LookAround) {
            lookAround();
        } else if (input instanceof InputLine.Quit) {
            endInput(LeaveReason.QUIT);
        } else if (input instanceof InputLine.Invalid invalid) {
            onInvalid(invalid.reason(), askedUsername);
        } else if (askedUsername) {
            notice("you are still " + name);
        }
        ask();
    }

    /** A name that is refused is asked for again: taken for a line, the next try would go to everybody. */
    private void onInvalid(String reason, boolean askedUsername) {
        asksUsername = askedUsername;
        notice(askedUsername ? reason + "; an empty line leaves you " + name : reason);
    }

    private void say(Recipient to, String text) {
        if (outbox.isFull()) {
            notice("this line was not kept: " + outbox.size() + " wait to be sent already; wait until some are");
            return;
        }
        try {
            ChatMessage message = new ChatMessage(name, to, text);
            outbox.add(message);
            effects.add(new ChatEffect.ShowOwn(message));
            hintAtUnseen(to);
            effects.addAll(outbox.flush());
        } catch (IllegalArgumentException e) {
            notice(String.valueOf(e.getMessage()));
        }
    }

    /** It is sent all the same: who listens need never have said anything. */
    private void hintAtUnseen(Recipient to) {
        if (whenFull == WhenFull.REFUSE && to instanceof Recipient.Someone one && !seen.contains(one.name())) {
            notice("nobody called " + one.name() + " has been seen here yet");
        }
    }

    private void rename(Username changed) {
        name = changed;
        notice("you are " + name + " now");
    }

    private void lookAround() {
        looks++;
        effects.add(new ChatEffect.LookAround());
    }

    private void onLooked(NetworkView view) {
        looks--;
        NetworkReport.of(view, name, seen).forEach(this::notice);
        leaveIfDone();
    }

    /** A line that Ctrl-C clears is forgotten; on an empty line there is nothing to clear, so it leaves. */
    private void onInterrupted(String line) {
        if (asksUsername) {
            asksUsername = false;
            notice("you are still " + name);
        } else if (line.isEmpty()) {
            endInput(LeaveReason.INTERRUPTED);
        }
        ask();
    }

    private void endInput(LeaveReason reason) {
        inputEnded = true;
        endReason = reason;
        if (outbox.isEmpty()) {
            leaveIfDone();
            return;
        }
        long grace = graceMillis();
        effects.add(new ChatEffect.Set(Alarm.TELL_WAITING, Math.min(WAITING_UNTOLD_MILLIS, grace / 2)));
        effects.add(new ChatEffect.Set(Alarm.GIVE_UP, grace));
    }

    private void onListening(int port) {
        started = true;
        notice("you are " + name + ", on port " + port + "; set username NAME changes the name");
        if (whenFull == WhenFull.REFUSE) {
            notice("a line goes to everybody, @name text to name alone; /net tells of the network, quit leaves");
        }
        leaveIfDone();
    }

    private void onArrived(ChatEvent.Arrived arrived) {
        ChatMessage message = arrived.message();
        seen.add(arrived.node(), message.from());
        if (message.isFor(name)) {
            effects.add(new ChatEffect.Show(message));
        }
    }

    private void onChanged(NetworkEvent change) {
        List<ChatEffect> news = notices.onChange(change);
        if (!inputEnded) {
            effects.addAll(news);
        }
        if (change instanceof NetworkEvent.Isolated) {
            keptTold = true;
        }
        if (change instanceof NetworkEvent.LinkUp || change instanceof NetworkEvent.Rejoined) {
            keptTold = false;
            outbox.release();
            effects.addAll(outbox.flush());
        }
    }

    private void onBroadcasted(BroadcastResult result) {
        switch (result) {
            case SENT -> onSent();
            case ISOLATED -> onIsolated();
            case OVERLOADED -> holdFor(OVERLOADED_DELAY_MILLIS);
            case CLOSED -> fail("the node has stopped, " + unsent() + "; the log file says why");
        }
    }

    private void onSent() {
        outbox.sent();
        if (asksLater) {
            ask();
        }
        effects.addAll(outbox.flush());
        if (inputEnded && !outbox.isEmpty()) {
            effects.add(new ChatEffect.Set(Alarm.GIVE_UP, graceMillis()));
        }
        leaveIfDone();
    }

    private void onIsolated() {
        if (!keptTold && !notices.isLinked() && !inputEnded) {
            keptTold = true;
            notice("nobody is there yet; what you type is kept and sent as soon as somebody is");
        }
        holdFor(ISOLATED_DELAY_MILLIS);
    }

    private void holdFor(long delayMillis) {
        outbox.hold();
        effects.add(new ChatEffect.Set(Alarm.SEND_AGAIN, delayMillis));
    }

    private void onRang(Alarm alarm) {
        switch (alarm) {
            case SEND_AGAIN -> {
                outbox.release();
                effects.addAll(outbox.flush());
            }
            case TELL_WAITING ->
                notice("sending what is left, for at most " + graceMillis() / 1_000 + " seconds without success");
            case GIVE_UP -> fail(unsent() + "; start again with the address of a node that runs, as in chat host:port");
        }
    }

    private String unsent() {
        int lines = outbox.size();
        return lines == 1 ? "1 line was not sent" : lines + " lines were not sent";
    }

    private long graceMillis() {
        return whenFull == WhenFull.WAIT ? PIPE_GRACE_MILLIS : PERSON_GRACE_MILLIS;
    }

    /** Lets the next line come, or, where it can wait outside, leaves it there until there is room. */
    private void ask() {
        if (left || inputEnded) {
            return;
        }
        asksLater = whenFull == WhenFull.WAIT && outbox.isFull();
        if (asksLater) {
            return;
        }
        effects.add(asksUsername ? new ChatEffect.AskUsername() : new ChatEffect.AskLine(name));
    }

    private void notice(String sentence) {
        effects.add(new ChatEffect.Notice(sentence));
    }

    /** Not before the node has started: that it can't is to be said even where there is nothing to send. */
    private void leaveIfDone() {
        if (inputEnded && outbox.isEmpty() && looks == 0 && started) {
            bidFarewell();
            leave(endReason);
        }
    }

    /** Whoever asked to leave knows; else a chat that ends without a word looks as if it had crashed. */
    private void bidFarewell() {
        if (whenFull == WhenFull.REFUSE && endReason != LeaveReason.QUIT) {
            notice(endReason.words() + "; bye");
        }
    }

    /** At once: who is not done in a few seconds is killed. */
    private void onToldToEnd() {
        String told = LeaveReason.TOLD_TO_END.words();
        notice(outbox.isEmpty() ? told + "; bye" : told + ", and " + unsent() + "; bye");
        leave(LeaveReason.TOLD_TO_END);
    }

    private void leave(LeaveReason reason) {
        left = true;
        effects.add(new ChatEffect.Leave(reason));
    }

    private void fail(String sentence) {
        left = true;
        effects.add(new ChatEffect.Fail(sentence));
    }
}
