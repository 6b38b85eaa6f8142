package org.preceptor.roster;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.UnknownReferenceException;
import org.preceptor.roster.Title.Level;
import org.preceptor.roster.Title.Track;

/**
 * The titles a country or institution knows, ordered within each track.
 *
 * <p>Between an assistant (医士) and a resident (住院医师) the level is the same and the order still matters, so the order
 * is the ladder's and not the level's. Across tracks there is no order at all; a post that accepts several tracks says so
 * in its {@link Title.Floor}.
 *
 * @param titles every title; those of one track stand lowest first
 */
public record TitleLadder(ImmutableList<Title> titles) {
    private static final TitleLadder CHINA = new TitleLadder(ImmutableList.of(
            title("ASSISTANT", Track.CLINICAL, Level.JUNIOR, "assistant physician", "医士"),
            title("RESIDENT", Track.CLINICAL, Level.JUNIOR, "resident physician", "住院医师"),
            title("ATTENDING", Track.CLINICAL, Level.INTERMEDIATE, "attending physician", "主治医师"),
            title("ASSOCIATE_CHIEF", Track.CLINICAL, Level.SUB_SENIOR, "associate chief physician", "副主任医师"),
            title("CHIEF", Track.CLINICAL, Level.FULL_SENIOR, "chief physician", "主任医师"),
            title("TECHNICIAN", Track.TECHNICAL, Level.JUNIOR, "technician", "技士"),
            title("TECHNOLOGIST", Track.TECHNICAL, Level.JUNIOR, "technologist", "技师"),
            title("SUPERVISING_TECHNOLOGIST", Track.TECHNICAL, Level.INTERMEDIATE, "supervising technologist", "主管技师"),
            title(
                    "ASSOCIATE_CHIEF_TECHNOLOGIST",
                    Track.TECHNICAL,
                    Level.SUB_SENIOR,
                    "associate chief technologist",
                    "副主任技师"),
            title("CHIEF_TECHNOLOGIST", Track.TECHNICAL, Level.FULL_SENIOR, "chief technologist", "主任技师"),
            title("TEACHING_ASSISTANT", Track.ACADEMIC, Level.JUNIOR, "teaching assistant", "助教"),
            title("LECTURER", Track.ACADEMIC, Level.INTERMEDIATE, "lecturer", "讲师"),
            title("ASSOCIATE_PROFESSOR", Track.ACADEMIC, Level.SUB_SENIOR, "associate professor", "副教授"),
            title("PROFESSOR", Track.ACADEMIC, Level.FULL_SENIOR, "professor", "教授"),
            title("NURSE", Track.NURSING, Level.JUNIOR, "nurse", "护士"),
            title("SENIOR_NURSE", Track.NURSING, Level.JUNIOR, "senior nurse", "护师"),
            title("SUPERVISING_NURSE", Track.NURSING, Level.INTERMEDIATE, "supervising nurse", "主管护师"),
            title("ASSOCIATE_CHIEF_NURSE", Track.NURSING, Level.SUB_SENIOR, "associate chief nurse", "副主任护师"),
            title("CHIEF_NURSE", Track.NURSING, Level.FULL_SENIOR, "chief nurse", "主任护师")));

    /** Refuses repeated codes and tracks whose levels go down. */
    public TitleLadder {
        ImmutableSet<String> codes = titles.stream().map(Title::code).collect(ImmutableSet.toImmutableSet());
        MalformedValueException.check(codes.size() == titles.size(), "TitleLadder", titles, "repeats a code");
        for (Track track : Track.values()) {
            ImmutableList<Level> levels = in(titles, track).map(Title::level).collect(ImmutableList.toImmutableList());
            MalformedValueException.check(
                    Comparators.isInOrder(levels, Comparator.naturalOrder()),
                    "TitleLadder",
                    track,
                    "must list its titles lowest first");
        }
    }

    /** {@return the titles of the Chinese health professions} */
    public static TitleLadder china() {
        return CHINA;
    }

    /**
     * The titles of one track.
     *
     * @param track the track
     * @return its titles, lowest first
     */
    public ImmutableList<Title> titles(Track track) {
        return in(titles, track).collect(ImmutableList.toImmutableList());
    }

    /**
     * Looks a title up.
     *
     * @param name its code, or its English or Chinese name
     * @return the title, when the ladder has it
     */
    public Optional<Title> find(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return titles.stream()
                .filter(title -> title.code().toLowerCase(Locale.ROOT).equals(wanted)
                        || title.label().english().equals(wanted)
                        || title.label().chinese().equals(name))
                .findFirst();
    }

    /**
     * Looks a title up that must be there.
     *
     * @param name its code, or its English or Chinese name
     * @return the title
     * @throws UnknownReferenceException when the ladder does not have it
     */
    public Title get(String name) {
        return find(name).orElseThrow(() -> new UnknownReferenceException(Label.of("title", "职称"), name));
    }

    /**
     * Compares two titles of one track.
     *
     * @param one a title
     * @param other another title
     * @return below zero when {@code one} is lower, zero when equal; empty across tracks, where no order exists
     */
    public OptionalInt compare(Title one, Title other) {
        return one.track() == other.track()
                ? OptionalInt.of(Integer.compare(titles.indexOf(one), titles.indexOf(other)))
                : OptionalInt.empty();
    }

    private static Stream<Title> in(ImmutableList<Title> titles, Track track) {
        return titles.stream().filter(title -> title.track() == track);
    }

    private static Title title(String code, Track track, Level level, String english, String chinese) {
        return new Title(code, track, level, Label.of(english, chinese));
    }
}
