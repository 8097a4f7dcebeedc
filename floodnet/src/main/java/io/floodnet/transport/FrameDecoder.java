package io.floodnet.transport;

import io.floodnet.wire.WireLimits;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;

/** Cuts what arrives into frames, each with its length; one that is too long is an error before any of it is kept. */
final class FrameDecoder extends LengthFieldBasedFrameDecoder {
    FrameDecoder() {
        super(WireLimits.FRAME_BYTES_MAX, 0, WireLimits.LENGTH_BYTES);
    }
}
