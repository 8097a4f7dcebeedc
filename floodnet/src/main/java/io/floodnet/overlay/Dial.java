package io.floodnet.overlay;

import io.floodnet.packet.Address;
import io.floodnet.packet.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to connect; the host hands it back with the outcome, by {@link OverlayNode#onDialed} or
 * {@link OverlayNode#onDialFailed}, whichever comes, and once.
 */
public final class Dial {
    private final @Nullable Contact contact;
    private final List<Address> addresses;

    private Dial(@Nullable Contact contact, List<Address> addresses) {
        this.contact = contact;
        this.addresses = addresses;
    }

    static Dial entry(Address address) {
        return new Dial(null, List.of(address));
    }

    static Dial node(Contact contact) {
        return new Dial(contact, contact.addresses());
    }

    /** Where to connect to: any of these will do, and the first is the likeliest. */
    public List<Address> addresses() {
        return addresses;
    }

    /** Who must answer there; {@code null} where anybody may, as at an entry node. */
    public @Nullable Contact contact() {
        return contact;
    }

    /** Whether this goes to an entry node, whose host name may need to be looked up. */
    public boolean isEntry() {
        return contact == null;
    }
}
