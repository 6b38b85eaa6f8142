package org.preceptor.roster;

import java.util.regex.Pattern;
import org.preceptor.MalformedValueException;

/**
 * A specialty by its code <i>and</i> the edition of the catalogue the code was taken from: {@code 0900@2023}.
 *
 * <p>Codes drift. Critical care is 3500 in one public platform and 3700 in two others, general practice in Chinese
 * medicine is 3600 and 5100. A code without its edition means nothing, so two specialties are the same only when both
 * agree.
 *
 * @param code the catalogue code, such as {@code 0900} for surgery
 * @param edition the catalogue edition, such as {@code 2023}
 */
public record Specialty(String code, String edition) implements Comparable<Specialty> {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** Refuses codes and editions with spaces or signs that the text form uses. */
    public Specialty {
        MalformedValueException.check(
                PART.matcher(code).matches(), "Specialty.code", code, "expected a code such as 0900");
        MalformedValueException.check(
                PART.matcher(edition).matches(), "Specialty.edition", edition, "expected an edition such as 2023");
    }

    /**
     * Names a specialty.
     *
     * @param code the catalogue code
     * @param edition the catalogue edition
     * @return the specialty
     */
    public static Specialty of(String code, String edition) {
        return new Specialty(code, edition);
    }

    /**
     * Reads the text form.
     *
     * @param text such as {@code 0900@2023}
     * @return the specialty
     * @throws MalformedValueException when the edition is missing
     */
    public static Specialty parse(String text) {
        int at = text.indexOf('@');
        MalformedValueException.check(at > 0, "Specialty", text, "expected code@edition, such as 0900@2023");
        return of(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public int compareTo(Specialty other) {
        int byEdition = edition.compareTo(other.edition);
        return byEdition != 0 ? byEdition : code.compareTo(other.code);
    }

    /** {@return the text form that {@link #parse} reads} */
    @Override
    public String toString() {
        return code + "@" + edition;
    }
}
