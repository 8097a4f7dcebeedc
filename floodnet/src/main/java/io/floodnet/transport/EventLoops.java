package io.floodnet.transport;

import io.floodnet.wire.PacketCodec;
import io.netty.channel.EventLoop;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of any number of nodes, and what nodes on one thread share. Thread-safe.
 *
 * <p>Threads start when they are first needed. Those of the loops are no daemons: like any server, an open node keeps its
 * program alive.
 */
public final class EventLoops implements AutoCloseable {
    private static final int LOOKUP_THREADS = 2;
    private static final int LOOKUPS_WAITING_MAX = 256;
    private static final long CLOSE_MILLIS = 1_000;

    private final IoEventLoopGroup group;
    private final Map<EventLoop, PacketCodec> codecs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor lookups;

    private EventLoops(int threads) {
        group = new MultiThreadIoEventLoopGroup(
                threads, new DefaultThreadFactory("floodnet-loop"), NioIoHandler.newFactory());
        lookups = new ThreadPoolExecutor(
                LOOKUP_THREADS,
                LOOKUP_THREADS,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(LOOKUPS_WAITING_MAX),
                new DefaultThreadFactory("floodnet-lookup", true));
        lookups.allowCoreThreadTimeOut(true);
    }

    /** Loops on so many threads, at least 1. */
    public static EventLoops ofThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
        return new EventLoops(threads);
    }

    /** The loop of the next node: each gets its turn. */
    EventLoop next() {
        return group.next();
    }

    /** The codec that the nodes of a loop share; to be used on that loop alone. */
    PacketCodec codecOf(EventLoop loop) {
        return codecs.computeIfAbsent(loop, each -> new PacketCodec());
    }

    /** Where names are looked up, since that blocks; it refuses what is too much. */
    Executor lookups() {
        return lookups;
    }

    /** Ends the threads, and waits for it, for a second or two at most; on one of them, it doesn't wait. */
    @Override
    public void close() {
        lookups.shutdownNow();
        Future<?> ended = group.shutdownGracefully(0, CLOSE_MILLIS, TimeUnit.MILLISECONDS);
        if (!isOnLoop()) {
            ended.awaitUninterruptibly(2 * CLOSE_MILLIS);
        }
    }

    private boolean isOnLoop() {
        for (EventExecutor loop : group) {
            if (loop.inEventLoop()) {
                return true;
            }
        }
        return false;
    }
}
