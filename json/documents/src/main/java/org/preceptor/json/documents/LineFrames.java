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
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean closed = false;
        while (!closed && fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            kept.write(buffer, at, Math.min(stop - at, Limits.LINE + 1 - kept.size()));
            closed = stop < end;
            offset += stop - at + (closed ? 1 : 0);
            at = closed ? stop + 1 : stop;
        }
        if (offset == start) {
            return null;
        }
        byte[] json = kept.toByteArray();
        int length = json.length > 0 && json[json.length - 1] == '\r' ? json.length - 1 : json.length;
        return new Frame(++number, start, Arrays.copyOf(json, length), offset - start - (closed ? 1 : 0));
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }
}
