package io.floodnet.chat.profile;

import io.floodnet.chat.message.PersonId;
import io.floodnet.chat.message.Username;
import io.floodnet.chat.people.Addressee;
import io.floodnet.chat.people.Contacts;
import io.floodnet.chat.people.Keepsakes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keepsakes as lines that a person can read and mend: a word, a blank and a value, as in {@code contact bob}.
 *
 * <p>What makes no sense is skipped, line by line: a damaged file costs what is damaged and no more.
 */
final class KeepsakeLines {
    private static final String NAME = "name";
    private static final String PERSON = "person";
    private static final String CONTACT = "contact";
    private static final String IGNORED = "ignored";
    private static final int HEX = 16;

    private KeepsakeLines() {}

    static List<String> write(Keepsakes keepsakes) {
        List<String> lines = new ArrayList<>();
        lines.add(NAME + " " + keepsakes.name());
        lines.add(PERSON + " " + keepsakes.person());
        keepsakes.contacts().forEach(name -> lines.add(CONTACT + " " + name));
        keepsakes.ignored().forEach(addressee -> lines.add(IGNORED + " " + addressee));
        return lines;
    }

    /** @param otherwise what holds where the lines say nothing */
    static Keepsakes read(List<String> lines, Keepsakes otherwise) {
        Reading reading = new Reading(otherwise);
        for (String line : lines) {
            int blank = line.indexOf(' ');
            if (blank > 0) {
                reading.tryLine(line.substring(0, blank), line.substring(blank + 1));
            }
        }
        return reading.result();
    }

    /** What was found so far. */
    private static final class Reading {
        private Username name;
        private PersonId person;
        private final Set<Username> contacts = new LinkedHashSet<>(); // at most Contacts.NAMES_MAX
        private final Set<Addressee> ignored = new LinkedHashSet<>(); // at most Contacts.NAMES_MAX

        Reading(Keepsakes otherwise) {
            name = otherwise.name();
            person = otherwise.person();
        }

        void tryLine(String word, String value) {
            try {
                onLine(word, value);
            } catch (IllegalArgumentException e) {
                // Nothing that we wrote; the others may be.
            }
        }

        private void onLine(String word, String value) {
            switch (word) {
                case NAME -> name = new Username(value);
                case PERSON -> person = new PersonId(Long.parseUnsignedLong(value, HEX));
                case CONTACT -> addTo(contacts, new Username(value));
                case IGNORED -> addTo(ignored, Addressee.parse(value));
                default -> {
                    // Of a later version.
                }
            }
        }

        private static <T> void addTo(Set<T> set, T value) {
            if (set.size() < Contacts.NAMES_MAX) {
                set.add(value);
            }
        }

        Keepsakes result() {
            return new Keepsakes(name, person, List.copyOf(contacts), List.copyOf(ignored));
        }
    }
}
