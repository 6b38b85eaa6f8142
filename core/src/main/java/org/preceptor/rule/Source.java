package org.preceptor.rule;

import org.preceptor.Label;
import org.preceptor.MalformedValueException;

/**
 * Whose rule or figure it is, and where it can be read again.
 *
 * @param authority the body that says so: a ministry, a society, a ward council
 * @param document the document, edition or article
 * @param reference where to find it: an address or a file number; empty when there is none
 * @param confidence how firmly the source supports the statement
 */
public record Source(String authority, String document, String reference, Confidence confidence) {
    /** Refuses a source without an authority or a document. */
    public Source {
        MalformedValueException.check(!authority.isBlank(), "Source.authority", authority, "must not be blank");
        MalformedValueException.check(!document.isBlank(), "Source.document", document, "must not be blank");
    }

    /** How firmly a source supports a statement. */
    public enum Confidence {
        /** Statute, official notice or published specification. */
        OFFICIAL("official", "官方文件"),
        /** The regulator's rule as encoded by a public platform. */
        ENCODED("as encoded by a public platform", "公开平台所载规则"),
        /** News agency or reviewed paper. */
        REPORTED("reported", "新闻或论文"),
        /** A weak page; keep the value configurable. */
        WEAK("weak", "来源较弱"),
        /** Arithmetic on sourced numbers, or our own reading. */
        DERIVED("derived", "推算"),
        /** An institution's own rule. */
        LOCAL("local rule", "本单位规定");

        private final Label label;

        Confidence(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the confidence in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * An official source.
     *
     * @param authority the body that says so
     * @param document the document, edition or article
     * @return the source
     */
    public static Source of(String authority, String document) {
        return new Source(authority, document, "", Confidence.OFFICIAL);
    }

    /**
     * An institution's own rule, such as a ward council's decision.
     *
     * @param document who decided and when
     * @return the source
     */
    public static Source local(String document) {
        return new Source("local", document, "", Confidence.LOCAL);
    }

    /**
     * Adds where the document can be found.
     *
     * @param where an address or a file number
     * @return the source with the reference
     */
    public Source at(String where) {
        return new Source(authority, document, where, confidence);
    }

    /**
     * States how firm the source is.
     *
     * @param how the confidence
     * @return the source with that confidence
     */
    public Source withConfidence(Confidence how) {
        return new Source(authority, document, reference, how);
    }

    /** {@return authority and document, as a citation} */
    @Override
    public String toString() {
        return authority + ", " + document;
    }
}
