package org.preceptor.json.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.preceptor.json.text.Limits;

/** Cuts a stream at its line feeds before anybody parses it, and never holds more than one line. */
final class LineFrames {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;
    private long offset;

    /** A line without its end; what is above the limit is counted and not kept. */
    record Frame(long number, long offset, byte[] json, long length) {
        boolean isTooLong() {
            return length > Limits.LINE;
        }

        boolean isBlank() {
            for (byte b : json) {
                if (b != ' ' && b != '\t') {
                    return false;
                }
            }
            return !isTooLong();
        }
    }

    LineFrames(InputStream in) {
        this.in = in;
    }

    @Nullable
    Frame next() throws IOException {
        long start = offset;
        ByteArrayOutputStream pieces = new ByteArrayOutputStream(0);
        while (fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            int from = at;
            boolean closed = stop < end;
            at = closed ? stop + 1 : stop;
            offset += at - from;
            if (closed && pieces.size() == 0) {
                return frame(start, buffer, from, stop, stop - from);
            }
            pieces.write(buffer, from, Math.min(stop - from, Limits.LINE + 1 - pieces.size()));
            if (closed) {
                return frame(start, pieces.toByteArray(), 0, pieces.size(), offset - start - 1);
            }
        }
        return offset == start ? null : frame(start, pieces.toByteArray(), 0, pieces.size(), offset - start);
    }

    private Frame frame(long start, byte[] bytes, int from, int to, long length) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        return new Frame(++number, start, Arrays.copyOfRange(bytes, from, end), length);
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }
}
