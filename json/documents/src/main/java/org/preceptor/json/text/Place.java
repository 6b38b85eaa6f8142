package org.preceptor.json.text;

import org.preceptor.rule.Finding;

/**
 * A place in a document, as an editor shows it.
 *
 * @param line the line, from 1
 * @param column the character in the line, from 1; a character outside the basic plane counts once
 * @param offset the byte, from 0
 */
record Place(int line, int column, int offset) {
    Finding.Draft on(Finding.Draft draft) {
        return draft.with("line", line).with("column", column).with("offset", offset);
    }

    /** Finds places; asking in ascending order reads the document once. */
    static final class Finder {
        private final byte[] json;
        private int offset;
        private int line = 1;
        private int column = 1;

        Finder(byte[] json) {
            this.json = json;
        }

        Place at(int wanted) {
            if (wanted < offset) {
                offset = 0;
                line = 1;
                column = 1;
            }
            for (; offset < wanted; offset++) {
                if (json[offset] == '\n') {
                    line++;
                    column = 1;
                } else if ((json[offset] & 0xC0) != 0x80) {
                    column++;
                }
            }
            return new Place(line, column, wanted);
        }
    }
}
