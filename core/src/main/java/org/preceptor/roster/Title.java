package org.preceptor.roster;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.time.TermSet;

/**
 * A professional title, such as associate chief physician, in its track and at its level.
 *
 * <p>China's health professions have parallel tracks: physicians, technologists and nurses each climb from junior to full
 * senior, and teachers climb the academic track beside them. "Sub-senior" (副高) is the level of an associate chief
 * physician and the usual floor for a coach. Titles of different tracks compare only where a {@link Floor} declares
 * another track acceptable, as laboratory medicine does for supervising technologists.
 *
 * <p>Source: level groups and the clinical order as encoded by public residency platforms.
 *
 * @param code the stable code, such as {@code ASSOCIATE_CHIEF}
 * @param track the profession it belongs to
 * @param level its level group
 * @param label its name
 */
public record Title(String code, Track track, Level level, Label label) {
    /** Refuses blank codes. */
    public Title {
        MalformedValueException.check(!code.isBlank(), "Title.code", code, "must not be blank");
    }

    /** The profession a title belongs to; within one track titles are totally ordered. */
    public enum Track {
        /** Physicians. */
        CLINICAL("clinical", "临床"),
        /** Technologists, for instance in laboratory medicine. */
        TECHNICAL("technical", "医技"),
        /** University teachers. */
        ACADEMIC("academic", "教学"),
        /** Nurses. */
        NURSING("nursing", "护理");

        private final Label label;

        Track(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the track's name} */
        public Label label() {
            return label;
        }
    }

    /** The level groups, lowest first; "senior" (高级) means the last two. */
    public enum Level {
        /** 初级: assistants and residents. */
        JUNIOR("junior", "初级"),
        /** 中级: attending physicians. */
        INTERMEDIATE("intermediate", "中级"),
        /** 副高级: associate chief physicians. */
        SUB_SENIOR("sub-senior", "副高级"),
        /** 正高级: chief physicians. */
        FULL_SENIOR("full senior", "正高级");

        private final Label label;

        Level(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the level's name} */
        public Label label() {
            return label;
        }

        /**
         * Tells whether this level reaches a floor; the level equal to the floor does.
         *
         * @param floor the lowest acceptable level
         * @return whether it is at least the floor
         */
        public boolean isAtLeast(Level floor) {
            return compareTo(floor) >= 0;
        }
    }

    /**
     * The lowest title a post accepts: a level, and the tracks in which it counts.
     *
     * <p>A backbone coach is "at least sub-senior" among physicians. The 2023 laboratory medicine form accepts an attending
     * physician <i>or</i> a supervising technologist: {@code Floor.of(INTERMEDIATE).orIn(TECHNICAL)}. That declared
     * equivalence is the only way across tracks.
     *
     * @param level the lowest level
     * @param tracks the tracks that count, at least one
     */
    public record Floor(Level level, ImmutableSet<Track> tracks) {
        /** Refuses a floor that no track could meet. */
        public Floor {
            MalformedValueException.check(!tracks.isEmpty(), "Floor.tracks", tracks, "needs at least one track");
            tracks = Sets.immutableEnumSet(tracks);
        }

        /**
         * A floor among physicians.
         *
         * @param level the lowest level
         * @return the floor
         */
        public static Floor of(Level level) {
            return new Floor(level, ImmutableSet.of(Track.CLINICAL));
        }

        /**
         * Declares that titles of the same level in another track count as well.
         *
         * @param track the other track
         * @return the wider floor
         */
        public Floor orIn(Track track) {
            return new Floor(
                    level,
                    ImmutableSet.<Track>builder().addAll(tracks).add(track).build());
        }

        /**
         * Tells whether a title reaches the floor.
         *
         * @param title the title
         * @return whether track and level are acceptable
         */
        public boolean isMetBy(Title title) {
            return tracks.contains(title.track()) && title.level().isAtLeast(level);
        }

        /**
         * The days on which a history of titles meets the floor.
         *
         * @param titles the history
         * @return the days, each counted once
         */
        public TermSet heldDuring(Iterable<TitleGrant> titles) {
            TermSet days = TermSet.empty();
            for (TitleGrant grant : titles) {
                days = isMetBy(grant.title()) ? days.plus(grant.term()) : days;
            }
            return days;
        }

        /**
         * Since when the floor has been met without a break, seen from a day.
         *
         * @param titles the history
         * @param day the day asked about
         * @return the first day of the unbroken stretch; empty when the floor is not met on that day
         */
        public Optional<LocalDate> heldSince(Iterable<TitleGrant> titles, LocalDate day) {
            return heldDuring(titles).terms().stream()
                    .filter(term -> term.contains(day))
                    .map(term -> term.first())
                    .findFirst();
        }

        /**
         * The first day on which the floor is met, not before a given one.
         *
         * @param titles the history
         * @param from the earliest day of interest
         * @return that day; empty when no recorded title will meet it
         */
        public Optional<LocalDate> metFrom(Iterable<TitleGrant> titles, LocalDate from) {
            return heldDuring(titles).terms().stream()
                    .filter(term -> !term.last().isBefore(from))
                    .map(term -> term.first().isBefore(from) ? from : term.first())
                    .findFirst();
        }

        /** {@return the floor in words, "at least sub-senior"} */
        public Label label() {
            String names = String.join(
                    " or ",
                    tracks.stream().map(track -> track.label().english()).toList());
            String chinese = String.join(
                    "或", tracks.stream().map(track -> track.label().chinese()).toList());
            boolean plain = tracks.equals(ImmutableSet.of(Track.CLINICAL));
            return Label.of(
                    "at least " + level.label().english() + (plain ? "" : " (" + names + ")"),
                    level.label().chinese() + "及以上" + (plain ? "" : "（" + chinese + "）"));
        }

        /** {@return the English words} */
        @Override
        public String toString() {
            return label().english();
        }
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return code;
    }
}
