package io.floodnet.chat.session;

import io.floodnet.chat.fact.Fact;
import io.floodnet.chat.input.Command;
import io.floodnet.chat.input.InputLine;
import io.floodnet.chat.input.InputParser;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.People;
import java.time.Instant;

/** Does what a person types, or a program asks for, line by line. */
final class Desk {
    private final Self self;
    private final People people;
    private final Conversation conversation;
    private final PeopleCommands commands;
    private final Presence presence;
    private final Surroundings surroundings;
    private final WhenFull whenFull;
    private final EffectList effects;
    private boolean asksUsername;

    Desk(
            Self self,
            People people,
            Conversation conversation,
            PeopleCommands commands,
            Presence presence,
            Surroundings surroundings,
            WhenFull whenFull,
            EffectList effects) {
        this.self = self;
        this.people = people;
        this.conversation = conversation;
        this.commands = commands;
        this.presence = presence;
        this.surroundings = surroundings;
        this.whenFull = whenFull;
        this.effects = effects;
    }

    /** Whether the next line is to be a name. */
    boolean asksUsername() {
        return asksUsername;
    }

    /** Whether it asks to leave. */
    boolean onTyped(String line, Instant now) {
        if (asksUsername) {
            onUsername(InputParser.parseUsername(line), now);
            return false;
        }
        return carryOut(InputParser.parse(line), now);
    }

    /** The same of a request with this id. */
    boolean onRequested(InputLine input, String id, Instant now) {
        effects.take(id);
        boolean leaves = carryOut(input, now);
        effects.take("");
        return leaves;
    }

    /** A name that is refused is asked for again: taken for a line, the next try would go to everybody. */
    private void onUsername(InputLine input, Instant now) {
        asksUsername = false;
        if (input instanceof InputLine.Rename rename) {
            rename(rename.name(), now);
        } else if (input instanceof InputLine.Invalid invalid) {
            asksUsername = true;
            effects.refuse(invalid.reason() + "; an empty line leaves you " + self.name());
        } else {
            effects.notice("you are still " + self.name());
        }
    }

    /** Whether a name was about to be typed, which is given up. */
    boolean onInterrupted() {
        if (asksUsername) {
            asksUsername = false;
            effects.notice("you are still " + self.name());
            return true;
        }
        return false;
    }

    private boolean carryOut(InputLine input, Instant now) {
        if (input instanceof InputLine.Quit) {
            return true;
        }
        if (input instanceof InputLine.Run run) {
            return run(run.command(), run.rest(), now);
        }
        if (input instanceof InputLine.AskUsername) {
            asksUsername = true;
        } else if (input instanceof InputLine.Rename rename) {
            rename(rename.name(), now);
        } else if (input instanceof InputLine.ListUsers) {
            effects.inform(new Fact.Users(effects.request(), people.online(now), people.offline(now)));
        } else if (input instanceof InputLine.UnknownCommand unknown) {
            onUnknownCommand(unknown, now);
        } else if (input instanceof InputLine.Invalid invalid) {
            effects.refuse(invalid.reason());
        } else {
            say(input, now);
        }
        return false;
    }

    private void say(InputLine input, Instant now) {
        if (input instanceof InputLine.Say say) {
            conversation.say(say.text(), now);
        } else if (input instanceof InputLine.Act act) {
            conversation.act(act.deed(), now);
        } else if (input instanceof InputLine.Direct direct) {
            conversation.sayTo(direct.to(), direct.text(), now);
        } else if (input instanceof InputLine.DirectAct act) {
            conversation.actTo(act.to(), act.deed(), now);
        } else if (!(input instanceof InputLine.Nothing)) {
            throw new AssertionError("unknown input " + input);
        }
    }

    private boolean run(Command command, String rest, Instant now) {
        if (commands.run(command, rest, now)) {
            return false;
        }
        switch (command) {
            case CHAT -> conversation.turnTo(rest, now);
            case ME -> conversation.act(rest, now);
            case NET -> surroundings.look();
            case HELP -> Command.help().forEach(effects::notice);
            case WHOAMI ->
                effects.notice("you are " + self.nameAndId() + (self.away().isSo() ? ", away" : ""));
            case QUIT, EXIT -> {
                return true;
            }
            default -> throw new AssertionError("unknown command " + command);
        }
        return false;
    }

    /** A person slipped; through a pipe comes whatever others wrote, and what is no command of ours is text. */
    private void onUnknownCommand(InputLine.UnknownCommand unknown, Instant now) {
        if (whenFull == WhenFull.WAIT) {
            conversation.say(unknown.line(), now);
        } else {
            effects.refuse(unknown.reason());
        }
    }

    private void rename(Username changed, Instant now) {
        self.rename(changed);
        effects.notice("you are " + changed + " now");
        presence.onChanged(now);
    }
}
