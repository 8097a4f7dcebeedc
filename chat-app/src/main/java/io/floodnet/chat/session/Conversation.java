package io.floodnet.chat.session;

import io.floodnet.chat.fact.Stage;
import io.floodnet.chat.message.ChatMessage;
import io.floodnet.chat.message.Recipient;
import io.floodnet.chat.people.Addressee;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is said here, and to whom: to everybody, or to the one whom the person has chosen to talk to. */
final class Conversation {
    private final Outbox outbox;
    private final Addressing addressing;
    private final Questions questions;
    private final EffectList effects;
    private @Nullable Addressee partner; // none where it is everybody

    Conversation(Outbox outbox, Addressing addressing, Questions questions, EffectList effects) {
        this.outbox = outbox;
        this.addressing = addressing;
        this.questions = questions;
        this.effects = effects;
    }

    /** Whom a plain line goes to, as a person writes it; empty for everybody. */
    String with() {
        return partner == null ? "" : partner.toString();
    }

    /** Whom a plain line goes to from now on; whoever that is at the time. */
    void turnTo(String typed, Instant now) {
        if (typed.isEmpty()) {
            partner = null;
            effects.notice("what you say goes to everybody");
            return;
        }
        try {
            Addressee wanted = Addressee.parse(typed.startsWith("@") ? typed.substring(1) : typed);
            if (addressing.isClear(wanted, "", now)) {
                partner = wanted;
                effects.notice("what you say goes to " + wanted + " alone; /chat ends that");
                addressing.warn(wanted, now);
            }
        } catch (IllegalArgumentException e) {
            effects.refuse(String.valueOf(e.getMessage()));
        }
    }

    void say(String text, Instant now) {
        tell(ChatMessage.textOfSaying(text), now);
    }

    void sayTo(Addressee to, String text, Instant now) {
        tellOne(to, ChatMessage.textOfSaying(text), now);
    }

    /** As it travels, so that programs which know nothing of it still show it. */
    void act(String deed, Instant now) {
        if (deed.isEmpty()) {
            effects.refuse("what do you do? type it, as in /me waves");
        } else {
            tell(ChatMessage.textOfAction(deed), now);
        }
    }

    void actTo(Addressee to, String deed, Instant now) {
        tellOne(to, ChatMessage.textOfAction(deed), now);
    }

    private void tell(String text, Instant now) {
        if (partner == null) {
            send(() -> Optional.of(addressing.toAll(text)));
            effects.addAll(outbox.flush());
        } else {
            tellOne(partner, text, now);
        }
    }

    private void tellOne(Addressee to, String text, Instant now) {
        if (send(() -> addressing.direct(to, text, now))) {
            addressing.warn(to, now);
        }
        effects.addAll(outbox.flush());
    }

    /** Whether it waits to be sent now. */
    private boolean send(Supplier<Optional<ChatEffect.Send>> message) {
        if (outbox.isFull()) {
            effects.refuse(
                    "this line was not kept: " + outbox.size() + " wait to be sent already; wait until some are");
            return false;
        }
        try {
            Optional<ChatEffect.Send> made = message.get();
            made.ifPresent(this::keep);
            return made.isPresent();
        } catch (IllegalArgumentException e) {
            effects.refuse(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void keep(ChatEffect.Send message) {
        outbox.add(new ChatEffect.Send(message.message(), message.nodes(), effects.request()));
        effects.add(new ChatEffect.ShowOwn(message.message()));
    }

    /** The oldest message went out. */
    void onSent(Instant now) {
        ChatEffect.Send sent = outbox.sent();
        ChatMessage message = sent.message();
        effects.progress(sent.id(), Stage.SENT, "");
        if (message.isDirect()) {
            questions.onSent(message.number(), nameOf(message.to()), message.said(), sent.id(), now);
        }
    }

    private static String nameOf(Recipient to) {
        if (to instanceof Recipient.Someone one) {
            return one.name().text();
        }
        return to instanceof Recipient.Person one ? one.name().text() : "everybody";
    }
}
