package org.preceptor.json.shape;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.json.text.Reading;

/** Identifiers: people compare them by eye, so nothing in them may be invisible. */
final class IdShape<T> extends TextShape<T> {
    private static final int LONGEST = 64;

    IdShape(Class<T> type, Function<String, T> parse) {
        super(type, Label.of("text", "文本"), "\\S.{0,62}\\S|\\S", parse);
    }

    @Override
    boolean accepts(String text, Reading in) {
        return isPlain(text) || isVisible(text, in);
    }

    /** The usual case: printable ASCII without blanks. */
    private static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return length > 0 && length <= LONGEST;
    }

    private static boolean isVisible(String text, Reading in) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            in.error(ShapeRules.ID_LENGTH).expected(LONGEST).actual(length);
        } else if (text.isBlank()) {
            refuse(text, Label.of("must not be blank", "不能为空白"), in);
        } else if (!text.equals(text.strip())) {
            refuse(text, Label.of("remove the white space at its ends", "请去掉首尾空白"), in);
        } else if (text.codePoints().anyMatch(Shape::isHidden)) {
            refuse(text, Label.of("remove control and direction marks", "请去掉控制字符和方向标记"), in);
        } else {
            return true;
        }
        return false;
    }

    @Override
    @Nullable
    T refuse(String text, RuntimeException reason, Reading in) {
        refused(reason, in);
        return null;
    }

    private static void refuse(String text, Label reason, Reading in) {
        in.error(ShapeRules.ID_FORM).actual("\"" + excerpt(text) + "\"").with("reason", reason);
    }
}
