package io.floodnet.chat;

import io.floodnet.Floodnet;
import io.floodnet.FloodnetConfig;
import io.floodnet.chat.lan.Announcement;
import io.floodnet.chat.lan.LanSearch;
import java.util.Optional;

/** Whether others are looked for on the local network. */
enum Lan {
    SEARCHED,
    LEFT_ALONE;

    /** The search of a node that has started, to be closed with it. */
    Optional<LanSearch> search(FloodnetConfig config, Floodnet node) {
        if (this == LEFT_ALONE) {
            return Optional.empty();
        }
        Announcement self =
                new Announcement(config.networkId(), node.self().id().toString(), node.port());
        return Optional.of(LanSearch.start(self, config.listenHost(), node::addEntry));
    }
}
