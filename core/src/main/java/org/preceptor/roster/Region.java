package org.preceptor.roster;

import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;

/**
 * A province, autonomous region, municipality, prefecture or district of China, under one code whatever it is called.
 *
 * <p>Provinces go by ISO 3166-2 ({@code CN-XZ}); what lies below them goes by GB/T 2260 ({@code 130100}, Shijiazhuang).
 * Everything a notice may write resolves to the same region: "Tibet", "Xizang", {@code CN-XZ} and {@code 540000} are one,
 * so they can never count as two supported regions.
 *
 * <p>All 34 provinces are known by name, Beijing's 16 districts and a few prefectures too; any other six-digit code of a
 * known province is accepted and named by its code. Source: ISO 3166-2:CN, GB/T 2260.
 *
 * @param code the ISO code of a province, or the six digits of something below one
 */
public record Region(String code) implements Comparable<Region> {
    /** Refuses codes of no known province; names and aliases are read by {@link #parse}. */
    public Region {
        MalformedValueException.check(
                Gazetteer.isCanonical(code), "Region.code", code, "expected a code such as CN-XZ or 130100");
    }

    /**
     * A region by its code.
     *
     * @param code the ISO code of a province, or six digits
     * @return the region
     * @throws MalformedValueException when no province has that code
     */
    public static Region of(String code) {
        return parse(code);
    }

    /**
     * Reads whatever a notice or file writes.
     *
     * @param text an ISO code, a GB/T 2260 code, or an English or Chinese name
     * @return the region
     * @throws MalformedValueException when nothing is known by that text
     */
    public static Region parse(String text) {
        return find(text)
                .orElseThrow(() -> new MalformedValueException(
                        "Region", text, "expected CN-XZ, 540000, or a name such as Tibet or 西藏"));
    }

    /**
     * Looks a region up by whatever a notice or file writes.
     *
     * @param text an ISO code, a GB/T 2260 code, or an English or Chinese name
     * @return the region, empty when nothing is known by that text
     */
    public static Optional<Region> find(String text) {
        return Gazetteer.canonical(text).map(Region::new);
    }

    /** {@return the region's name; its code when the name is not known} */
    public Label name() {
        return Gazetteer.name(code);
    }

    /** {@return the province it lies in, or itself when it is one} */
    public Region province() {
        return isProvince() ? this : new Region(Gazetteer.provinceOf(code));
    }

    /** {@return whether it is a province, autonomous region, municipality or special administrative region} */
    public boolean isProvince() {
        return code.startsWith("CN-");
    }

    /** {@return the six digits of GB/T 2260, such as 540000} */
    public String gbCode() {
        return Gazetteer.gbCode(code);
    }

    /**
     * Tells whether another region is this one or lies inside it.
     *
     * @param other the other region
     * @return whether it is inside
     */
    public boolean contains(Region other) {
        String prefix = gbCode().endsWith("0000")
                ? gbCode().substring(0, 2)
                : gbCode().endsWith("00") ? gbCode().substring(0, 4) : gbCode();
        return other.gbCode().startsWith(prefix);
    }

    @Override
    public int compareTo(Region other) {
        return gbCode().compareTo(other.gbCode());
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return code;
    }
}
