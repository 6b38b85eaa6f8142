package org.preceptor.json.documents;

import org.jspecify.annotations.Nullable;
import org.preceptor.Label;
import org.preceptor.json.text.Node;
import org.preceptor.json.text.Reading;

/**
 * Carries the inside of a document from the last version before a change to the first version after it.
 *
 * @param from the last version with the old form
 * @param to the first version with the new form
 * @param step makes the new member {@code data} of the old one
 */
record Migration(Version from, Version to, Step step) {
    /** A pure function on trees. */
    interface Step {
        /**
         * Rewrites the member {@code data}.
         *
         * @param data as it was
         * @param in stands at {@code data}; enter members before refusing what stands in them
         * @return as it is now; {@code null} after {@link Migration#refuse}
         */
        @Nullable
        Node apply(Node data, Reading in);
    }

    /**
     * Reports an old value that has no new form.
     *
     * @param version the version it is written in
     * @param reason why it cannot be carried over
     * @param in stands at the value
     */
    static void refuse(Version version, Label reason, Reading in) {
        in.error(EnvelopeRules.MIGRATION).with("version", version.toString()).with("reason", reason);
    }
}
