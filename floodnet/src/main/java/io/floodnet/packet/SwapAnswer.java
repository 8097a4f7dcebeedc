package io.floodnet.packet;

import java.util.List;

/**
 * {@code SWAP_OK}: the answer to {@link SwapOffer}.
 *
 * @param degree {@code ABOVE} where the two need not link, since both have more links than they want
 * @param partner the neighbour that is given in return, who holds a place for the one that was offered; empty where nobody
 *     is, and then nothing changes
 * @param records at most {@value SwapOffer#RECORDS_MAX}
 */
public record SwapAnswer(SwapOffer.Degree degree, List<Contact> partner, List<Contact> records) implements Packet {

    public SwapAnswer {
        partner = Records.atMost(1, partner);
        records = Records.atMost(SwapOffer.RECORDS_MAX, records);
    }
}
