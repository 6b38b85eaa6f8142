package org.preceptor.json.text;

import com.google.common.base.Utf8;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.preceptor.Label;
import org.preceptor.rule.Finding;

/** What is checked before a parser sees a byte: size, emptiness, byte-order marks, strict UTF-8. */
public final class Encoding {
    private Encoding() {}

    /**
     * Checks the bytes.
     *
     * @param json the whole document
     * @param in where problems are reported
     * @return whether a parser may read them
     */
    public static boolean accepts(byte[] json, Reading in) {
        if (json.length > Limits.DOCUMENT) {
            in.error(JsonRules.DOCUMENT_SIZE).with("limit", Limits.DOCUMENT);
        } else if (isBlank(json)) {
            in.error(JsonRules.EMPTY)
                    .actual(
                            json.length == 0
                                    ? Label.of("is empty", "为空")
                                    : Label.of("holds only white space", "只有空白字符"));
        } else if (starts(json, 0xEF, 0xBB, 0xBF)) {
            new Place.Finder(json).at(0).on(in.error(JsonRules.BOM));
        } else if (starts(json, 0xFE, 0xFF)
                || starts(json, 0xFF, 0xFE)
                || json[0] == 0
                || (json.length > 1 && json[1] == 0)) {
            Label what = Label.of("looks like UTF-16 or UTF-32", "像是UTF-16或UTF-32");
            new Place.Finder(json).at(0).on(in.error(JsonRules.ENCODING).actual(what));
        } else if (!Utf8.isWellFormed(json)) {
            diagnose(json, in);
        }
        return in.errors() == 0;
    }

    /**
     * Turns text into bytes.
     *
     * @param json the whole document
     * @param in where a lone surrogate is reported
     * @return its UTF-8 form; empty when a problem was reported
     */
    public static byte[] bytes(String json, Reading in) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(json));
            byte[] result = new byte[bytes.remaining()];
            bytes.get(result);
            return result;
        } catch (CharacterCodingException e) {
            int lone = TreeReader.loneSurrogate(json);
            in.error(JsonRules.LONE_SURROGATE).actual(String.format("\\u%04X", (int) json.charAt(lone)));
            return new byte[0];
        }
    }

    private static void diagnose(byte[] json, Reading in) {
        ByteBuffer rest = ByteBuffer.wrap(json);
        CharBuffer sink = CharBuffer.allocate(4096);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        while (!decoder.decode(rest, sink, true).isError()) {
            sink.clear();
        }
        int at = rest.position();
        int lead = json[at] & 0xFF;
        int next = at + 1 < json.length ? json[at + 1] & 0xFF : 0;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        boolean surrogate = lead == 0xED && next >= 0xA0;
        Finding.Draft draft;
        if ((lead & 0xFE) == 0xC0 || (lead == 0xE0 && follows(next, 0xA0)) || (lead == 0xF0 && follows(next, 0x90))) {
            draft = in.error(JsonRules.OVERLONG);
        } else if (lead >= 0xC2 && lead <= 0xF4 && !surrogate && at + length > json.length) {
            draft = in.error(JsonRules.CUT_OFF);
        } else {
            draft = in.error(JsonRules.ENCODING)
                    .actual(
                            surrogate
                                    ? Label.of("a surrogate code point in UTF-8", "UTF-8中含有代理码位")
                                    : Label.of("not a UTF-8 sequence", "不是UTF-8序列"));
        }
        new Place.Finder(json).at(at).on(draft);
    }

    private static boolean follows(int next, int below) {
        return next >= 0x80 && next < below;
    }

    private static boolean isBlank(byte[] json) {
        for (byte b : json) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] json, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= json.length || (json[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
