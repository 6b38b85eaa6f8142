package org.preceptor;

import java.util.Locale;

/**
 * A text in the two languages of the field: English for code and papers, Chinese for the administrators who read it.
 *
 * <p>Labels name things (a title, a region, a rule) and hold message templates. A template marks its arguments with
 * braces, {@code {actual}}; both languages use the same names.
 *
 * @param english the English text
 * @param chinese the Chinese text, simplified characters
 */
public record Label(String english, String chinese) {
    /** Refuses blank texts: every name exists in both languages. */
    public Label {
        MalformedValueException.check(!english.isBlank(), "Label.english", english, "must not be blank");
        MalformedValueException.check(!chinese.isBlank(), "Label.chinese", chinese, "must not be blank");
    }

    /**
     * Makes a label.
     *
     * @param english the English text
     * @param chinese the Chinese text
     * @return the label
     */
    public static Label of(String english, String chinese) {
        return new Label(english, chinese);
    }

    /**
     * Makes a label that reads the same in both languages, for codes and proper names.
     *
     * @param text the text
     * @return the label
     */
    public static Label same(String text) {
        return new Label(text, text);
    }

    /**
     * Chooses the text for a reader: Chinese for any Chinese locale, English for every other.
     *
     * @param locale the reader's locale
     * @return the text
     */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
    }

    /** {@return the English text} */
    @Override
    public String toString() {
        return english;
    }
}
