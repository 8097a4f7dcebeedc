package io.floodnet.transport;

import io.floodnet.packet.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * In which order the addresses of a contact are dialled.
 *
 * <p>A node on this very machine is dialled over loopback first, whatever else it announces. The loopback address of a node
 * elsewhere would lead to a stranger, so it is tried only if there is no other.
 */
final class DialOrder {
    private DialOrder() {}

    /** @param isThisMachine tells addresses of this machine's interfaces */
    static List<Address> of(List<Address> contact, Predicate<String> isThisMachine) {
        List<Address> dialable = contact.stream()
                .filter(address -> IpLiteral.isDialable(address.host()))
                .toList();
        List<Address> elsewhere = dialable.stream()
                .filter(address -> !IpLiteral.isLoopback(address.host()))
                .toList();
        Optional<Address> here = elsewhere.stream()
                .filter(address -> isThisMachine.test(address.host()))
                .findFirst();
        if (here.isPresent()) {
            List<Address> order = new ArrayList<>(elsewhere);
            order.add(0, new Address(IpLiteral.LOOPBACK, here.get().port()));
            return order;
        }
        return elsewhere.isEmpty() ? dialable : elsewhere;
    }
}
