package io.floodnet.chat.session;

import io.floodnet.BroadcastResult;
import io.floodnet.NetworkEvent;
import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Signal;
import io.floodnet.chat.people.Contacts;
import io.floodnet.chat.people.Ignored;
import io.floodnet.chat.people.Keepsakes;
import io.floodnet.chat.people.People;
import io.floodnet.chat.people.Person;
import io.floodnet.packet.NodeId;
import java.time.Duration;
import java.time.Instant;
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

    /** What was said longer ago tells nothing of who is here; of clocks that pass for right, two may be two minutes apart. */
    public static final Duration NOW_LASTS = Duration.ofMinutes(3);

    private final WhenFull whenFull;
    private final SaidBefore before = new SaidBefore();
    private final Outbox outbox = new Outbox();
    private final NetworkNotices notices = new NetworkNotices();
    private final EffectList effects;
    private final Self self;
    private final People people = new People();
    private final Contacts contacts = new Contacts();
    private final Ignored ignored = new Ignored();
    private final Questions questions;
    private final Surroundings surroundings;
    private final ContactWatch watch;
    private final Presence presence;
    private final Conversation conversation;
    private final Desk desk;
    private Keepsakes kept;
    private Instant now = Instant.MIN;
    private boolean asksLater;
    private boolean inputEnded;
    /** Why input ended; of no meaning before it has. */
    private LeaveReason endReason = LeaveReason.INPUT_ENDED;

    private boolean keptTold;
    private boolean started;
    private boolean left;

    public ChatSession(Keepsakes keepsakes, WhenFull whenFull) {
        this.whenFull = whenFull;
        effects = new EffectList(whenFull);
        questions = new Questions(effects);
        watch = new ContactWatch(people, contacts, effects);
        self = new Self(keepsakes.name(), keepsakes.person());
        keepsakes.contacts().forEach(contacts::add);
        keepsakes.ignored().forEach(ignored::turn);
        kept = keepsakes;
        surroundings = new Surroundings(self, people, effects);
        Addressing addressing = new Addressing(self, people, questions, whenFull, effects);
        presence = new Presence(self, people, watch, questions, effects);
        conversation = new Conversation(outbox, addressing, questions, effects);
        PeopleCommands commands =
                new PeopleCommands(self, people, contacts, watch, ignored, presence, questions, addressing, effects);
        desk = new Desk(self, people, conversation, commands, presence, surroundings, whenFull, effects);
    }

    /** What is to be done before anything has happened. */
    public List<ChatEffect> start() {
        ask();
        effects.add(new ChatEffect.Keep(kept));
        return effects.drain();
    }

    /** What is to be done about this; nothing any more after {@link ChatEffect.Leave} or {@link ChatEffect.Fail}. */
    public List<ChatEffect> update(ChatEvent event, Instant at) {
        if (left) {
            return List.of();
        }
        now = at;
        if (!onInput(event)) {
            onOutside(event);
        }
        return effects.drain();
    }

    private boolean onInput(ChatEvent event) {
        if (event instanceof ChatEvent.Typed typed) {
            afterInput(desk.onTyped(typed.line(), now));
        } else if (event instanceof ChatEvent.Requested request) {
            afterInput(desk.onRequested(request.input(), request.id(), now));
        } else if (event instanceof ChatEvent.Finished) {
            leave(LeaveReason.FINISHED);
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
            onLooked(looked);
        } else if (event instanceof ChatEvent.Rang rang) {
            onRang(rang.alarm());
        } else if (event instanceof ChatEvent.Listening listening) {
            onListening(listening);
        } else if (event instanceof ChatEvent.Knocked knocked) {
            notice(knocked.address() + " " + knocked.outcome());
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

    /** @param leaves whether it was asked for that */
    private void afterInput(boolean leaves) {
        if (leaves) {
            endInput(LeaveReason.QUIT);
        }
        keepChanges();
        ask();
    }

    private void keepChanges() {
        Keepsakes current = new Keepsakes(self.name(), self.person(), contacts.names(), ignored.all());
        if (!current.equals(kept)) {
            kept = current;
            effects.add(new ChatEffect.Keep(kept));
        }
    }

    private void onLooked(ChatEvent.Looked looked) {
        if (looked.look() == Look.FOR_HELLO) {
            presence.onLooked(looked.view(), now);
            return;
        }
        surroundings.onLooked(looked.view(), now);
        leaveIfDone();
    }

    /** A line that Ctrl-C clears is forgotten; on an empty line there is nothing to clear, so it leaves. */
    private void onInterrupted(String line) {
        if (!desk.onInterrupted() && line.isEmpty()) {
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

    private void onListening(ChatEvent.Listening listening) {
        started = true;
        self.onStarted(listening.node());
        effects.inform(new Fact.Ready(self.name(), self.person(), listening.port()));
        notice("you are " + self.name() + ", on port " + listening.port() + "; set username NAME changes the name");
        if (whenFull == WhenFull.REFUSE) {
            notice("a line goes to everybody, @name text to name alone; /help tells more, quit leaves");
        }
        leaveIfDone();
    }

    private void onArrived(ChatEvent.Arrived arrived) {
        if (arrived.content() instanceof ChatMessage message) {
            onMessage(arrived.node(), message, arrived.sentAt());
        } else {
            presence.onSignal(arrived.node(), (Signal) arrived.content(), now);
            leaveIfDone();
        }
    }

    private void onMessage(NodeId node, ChatMessage message, Instant sentAt) {
        boolean isOfNow = !sentAt.isBefore(now.minus(NOW_LASTS)); // whoever said it is here, and waits for word of it
        surroundings.onArrived();
        if (isOfNow) {
            people.onSpoken(node, message.from(), now);
            watch.onHeard(message.from(), now);
        }
        PersonId from = people.at(node, now).map(Person::id).orElse(PersonId.of(node));
        if (self.isMeantBy(message) && !ignored.contains(message.from(), from)) {
            if (before.tells(sentAt, isOfNow)) {
                effects.add(new ChatEffect.TellTime(sentAt));
            }
            effects.add(new ChatEffect.Show(message));
            effects.inform(new Fact.Heard(message, from, sentAt));
            if (isOfNow) {
                presence.confirm(node, message, now);
            }
        }
    }

    private void onChanged(NetworkEvent change) {
        boolean wasLinked = notices.isLinked();
        List<ChatEffect> news = notices.onChange(change);
        if (!inputEnded) {
            effects.addAll(news);
        }
        if (change instanceof NetworkEvent.Isolated) {
            keptTold = true;
            effects.inform(new Fact.CutOff());
            presence.onIsolated();
        }
        if (change instanceof NetworkEvent.LinkUp up) {
            presence.onLinkUp(up.peer().id(), now);
        }
        if (change instanceof NetworkEvent.LinkUp || change instanceof NetworkEvent.Rejoined) {
            keptTold = false;
            if (!wasLinked) {
                effects.inform(new Fact.Linked());
            }
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
        surroundings.onSent();
        conversation.onSent(now);
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
            case TELL_WAITING -> tellWaiting();
            case HELLO -> presence.sayHello();
            case CONTACTS -> watch.onRang(now);
            case UNANSWERED -> {
                questions.onUnanswered(now);
                leaveIfDone();
            }
            case GIVE_UP -> giveUp();
        }
    }

    /** Not if all was sent meanwhile, and only word of it is waited for. */
    private void tellWaiting() {
        if (!outbox.isEmpty()) {
            notice("sending what is left, for at most " + graceMillis() / 1_000 + " seconds without success");
        }
    }

    private void giveUp() {
        if (!outbox.isEmpty()) {
            fail(unsent() + "; start again with the address of a node that runs, as in chat host:port");
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
        effects.add(
                desk.asksUsername()
                        ? new ChatEffect.AskUsername()
                        : new ChatEffect.AskLine(self.name(), conversation.with()));
    }

    private void notice(String sentence) {
        effects.notice(sentence);
    }

    /** Not before the node has started: that it can't is to be said even where there is nothing to send. */
    private void leaveIfDone() {
        if (inputEnded && outbox.isEmpty() && surroundings.isTold() && questions.areTold() && started) {
            bidFarewell();
            end();
        }
    }

    /** A script does not read sentences: that some of its lines were refused has to be seen from the outside. */
    private void end() {
        long refusals = effects.refusals();
        if (whenFull == WhenFull.REFUSE || refusals == 0) {
            leave(endReason);
            return;
        }
        presence.sayBye();
        fail(refusals == 1 ? "1 line was refused, as said above" : refusals + " lines were refused, as said above");
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
        presence.sayBye();
        effects.add(new ChatEffect.Leave(reason));
    }

    private void fail(String sentence) {
        left = true;
        effects.add(new ChatEffect.Fail(sentence));
    }
}
