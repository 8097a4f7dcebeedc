package io.floodnet.chat;

import io.floodnet.BroadcastResult;
import io.floodnet.Floodnet;
import io.floodnet.FloodnetConfig;
import io.floodnet.FloodnetListener;
import io.floodnet.chat.lan.LanSearch;
import io.floodnet.chat.session.ChatEvent;
import io.floodnet.chat.session.NetworkView;
import io.floodnet.packet.Contact;
import io.floodnet.packet.NodeId;
import io.floodnet.packet.Payload;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node that starts beside the prompt, as neither should wait for the other.
 *
 * <p>What is broadcast before it has started goes out once it has.
 */
final class JoiningNetwork implements Network {
    private static final Logger log = LoggerFactory.getLogger(JoiningNetwork.class);

    private final CompletableFuture<Floodnet> node = new CompletableFuture<>();
    private final CompletableFuture<Optional<LanSearch>> search = new CompletableFuture<>();

    private JoiningNetwork() {}

    /** Starts to start; the inbox hears {@link ChatEvent.Listening} or {@link ChatEvent.StartFailed}. */
    static JoiningNetwork join(FloodnetConfig config, Lan lan, FloodnetListener listener, Inbox inbox) {
        JoiningNetwork network = new JoiningNetwork();
        Thread thread = new Thread(() -> network.start(config, lan, listener, inbox), "chat-join");
        thread.setDaemon(true);
        thread.start();
        return network;
    }

    /** The last stop of this thread, so nothing escapes it: whatever goes wrong is a sentence on the screen. */
    private void start(FloodnetConfig config, Lan lan, FloodnetListener listener, Inbox inbox) {
        try {
            Floodnet started = Floodnet.join(config, listener);
            inbox.put(new ChatEvent.Listening(started.port(), started.self().id()));
            node.complete(started);
            search.complete(lan.search(config, started));
        } catch (IOException | RuntimeException e) {
            log.error("can't listen", e);
            inbox.put(new ChatEvent.StartFailed(sentence(e)));
            node.completeExceptionally(e);
        }
    }

    /** The node's own words, which say what is wrong, and where that can be changed. */
    private static String sentence(Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return reason + " (see --port and --listen)";
    }

    @Override
    public CompletableFuture<BroadcastResult> broadcast(Payload payload) {
        return node.thenCompose(started -> started.broadcast(payload));
    }

    @Override
    public CompletableFuture<BroadcastResult> sendTo(List<NodeId> nodes, Payload payload) {
        return broadcast(payload);
    }

    @Override
    public CompletableFuture<NetworkView> look() {
        return node.thenApply(JoiningNetwork::view);
    }

    private static NetworkView view(Floodnet node) {
        return new NetworkView(
                node.self().id(),
                node.port(),
                node.neighbours().stream().map(Contact::id).toList(),
                node.networkSize());
    }

    /** Nothing where the node never started. */
    @Override
    public void close() {
        search.thenAccept(begun -> begun.ifPresent(LanSearch::close));
        node.thenAccept(Floodnet::close);
    }
}
