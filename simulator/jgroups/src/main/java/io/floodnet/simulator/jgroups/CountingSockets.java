package io.floodnet.simulator.jgroups;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.LongAdder;
import org.jgroups.util.DefaultSocketFactory;

/** Sockets that count what is written to them: the library counts a multicast once, however often it is sent. */
final class CountingSockets extends DefaultSocketFactory {
    private final LongAdder bytes;

    CountingSockets(LongAdder bytes) {
        this.bytes = bytes;
    }

    @Override
    public Socket createSocket(String service) {
        return new CountingSocket(bytes);
    }

    @Override
    public ServerSocket createServerSocket(String service) throws IOException {
        return new CountingServerSocket(bytes);
    }

    private static final class CountingServerSocket extends ServerSocket {
        private final LongAdder bytes;

        CountingServerSocket(LongAdder bytes) throws IOException {
            this.bytes = bytes;
        }

        @Override
        public Socket accept() throws IOException {
            Socket accepted = new CountingSocket(bytes);
            implAccept(accepted);
            return accepted;
        }
    }

    private static final class CountingSocket extends Socket {
        private final LongAdder bytes;

        CountingSocket(LongAdder bytes) {
            this.bytes = bytes;
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new CountingStream(super.getOutputStream(), bytes);
        }
    }

    private static final class CountingStream extends FilterOutputStream {
        private final LongAdder bytes;

        CountingStream(OutputStream out, LongAdder bytes) {
            super(out);
            this.bytes = bytes;
        }

        @Override
        public void write(int value) throws IOException {
            bytes.increment();
            out.write(value);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            bytes.add(length);
            out.write(buffer, offset, length);
        }
    }
}
