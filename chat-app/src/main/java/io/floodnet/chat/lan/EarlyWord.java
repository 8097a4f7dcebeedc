package io.floodnet.chat.lan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import javax.jmdns.impl.DNSOutgoing;
import javax.jmdns.impl.DNSRecord;
import javax.jmdns.impl.JmDNSImpl;
import javax.jmdns.impl.ServiceInfoImpl;
import javax.jmdns.impl.constants.DNSConstants;
import javax.jmdns.impl.constants.DNSRecordClass;

/**
 * Says to all on a segment, unasked and at once, what the library says after four seconds and does not answer before: for so
 * long it asks whether the name is free, which one with 64 random bits is. It takes the library's own parts to make the word.
 */
final class EarlyWord {
    private static final boolean UNIQUE = true;
    private static final boolean TO_ALL = true;

    /** Until the library has long repeated it. */
    private static final int TTL_SECONDS = 120;

    private EarlyWord() {}

    /** @param self as it was registered with {@code dns} */
    static void say(JmDNS dns, ServiceInfo self) throws IOException {
        if (!(dns instanceof JmDNSImpl sender) || !(self instanceof ServiceInfoImpl service)) {
            return; // another version of the library: the others hear of us later
        }
        List<DNSRecord> records =
                new ArrayList<>(service.answers(DNSRecordClass.CLASS_ANY, UNIQUE, TTL_SECONDS, sender.getLocalHost()));
        records.addAll(sender.getLocalHost().answers(DNSRecordClass.CLASS_ANY, UNIQUE, TTL_SECONDS));
        DNSOutgoing word = new DNSOutgoing(DNSConstants.FLAGS_QR_RESPONSE | DNSConstants.FLAGS_AA, TO_ALL);
        for (DNSRecord record : records) {
            word.addAnswer(record, 0);
        }
        sender.send(word);
    }
}
