package org.preceptor.standards;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.program.SupervisionLimit;
import org.preceptor.program.SupervisionLimit.Cap;
import org.preceptor.program.SupervisionLimit.Head;
import org.preceptor.program.SupervisionLimit.HeadCount;
import org.preceptor.program.SupervisionLimit.Setting;
import org.preceptor.program.SupervisionLimit.Share;
import org.preceptor.program.SupervisionLimit.Site;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.Title.Floor;
import org.preceptor.roster.Title.Level;
import org.preceptor.roster.Title.Track;
import org.preceptor.rule.Source;
import org.preceptor.time.Tenure;

/**
 * Reads supervision limits from rows of ten columns:
 * code | English | Chinese | caps | head-counts | floor | tenures (t title, p practice, g teaching) | head | residents | notes.
 */
final class SupervisionTable {
    private static final ImmutableMap<String, Level> LEVELS =
            ImmutableMap.of("I", Level.INTERMEDIATE, "S", Level.SUB_SENIOR, "F", Level.FULL_SENIOR);

    private SupervisionTable() {}

    static ImmutableMap<String, SupervisionLimit> read(String edition, Source source, String... rows) {
        ImmutableMap.Builder<String, SupervisionLimit> limits = ImmutableMap.builder();
        for (String row : rows) {
            SupervisionLimit limit = limit(row.split("\\|", -1), edition, source);
            limits.put(limit.specialty().code(), limit);
        }
        return limits.buildOrThrow();
    }

    private static SupervisionLimit limit(String[] row, String edition, Source source) {
        SupervisionLimit.Builder limit = SupervisionLimit.builder()
                .specialty(Specialty.of(row[0], edition))
                .name(Label.of(row[1], row[2]))
                .floor(floor(row[5]))
                .source(source);
        for (String cap : words(row[3])) {
            limit.addCaps(cap(cap));
        }
        for (String count : parts(row[4])) {
            limit.addHeadCounts(headCount(words(count)));
        }
        for (String tenure : words(row[6])) {
            Tenure parsed = tenure.charAt(0) == 's' ? Tenure.parse(">=P0D") : Tenure.parse(tenure.substring(1));
            switch (tenure.charAt(0)) {
                case 't' -> limit.titleTenure(parsed);
                case 'p' -> limit.practice(parsed);
                case 'g' -> limit.teaching(parsed);
                default -> limit.subspecialties(Integer.parseInt(tenure.substring(1)));
            }
        }
        if (!row[7].isEmpty()) {
            ImmutableList<String> head = words(row[7]);
            limit.head(new Head(
                    head.get(0).equals("-") ? Optional.empty() : Optional.of(floor(head.get(0))),
                    Tenure.parse(head.get(1))));
        }
        if (!row[8].isEmpty()) {
            limit.minimumInTraining(Integer.parseInt(row[8]));
        }
        for (String note : parts(row[9])) {
            int at = note.indexOf('=');
            limit.addNotes(Label.of(note.substring(0, at), note.substring(at + 1)));
        }
        return limit.build();
    }

    private static Cap cap(String text) {
        Setting setting = text.startsWith("W") ? Setting.WARD : text.startsWith("C") ? Setting.CLINIC : Setting.ANY;
        boolean fullTime = text.endsWith("f");
        String number = text.replaceAll("[WCf]", "");
        return new Cap(setting, Integer.parseInt(number), fullTime);
    }

    private static HeadCount headCount(ImmutableList<String> words) {
        Site site = words.get(0).startsWith("X") ? Site.SPECIALIST : Site.GENERAL;
        int supervisors = Integer.parseInt(words.get(0).replace("X", ""));
        Optional<Share> share = Optional.empty();
        ImmutableMap.Builder<Level, Integer> slots = ImmutableMap.builder();
        for (String word : words.subList(1, words.size())) {
            Level level = level(word.substring(0, 1));
            int slash = word.indexOf('/');
            if (slash > 0) {
                int numerator = Integer.parseInt(word.substring(1, slash));
                share = Optional.of(new Share(level, numerator, Integer.parseInt(word.substring(slash + 1))));
            } else {
                slots.put(level, Integer.parseInt(word.substring(1)));
            }
        }
        return new HeadCount(site, supervisors, share, slots.buildOrThrow());
    }

    private static Floor floor(String text) {
        ImmutableSet.Builder<Track> tracks = ImmutableSet.<Track>builder().add(Track.CLINICAL);
        if (text.contains("+T")) {
            tracks.add(Track.TECHNICAL);
        }
        if (text.contains("+A")) {
            tracks.add(Track.ACADEMIC);
        }
        return new Floor(level(text.substring(0, 1)), tracks.build());
    }

    private static Level level(String letter) {
        Level level = LEVELS.get(letter);
        if (level == null) {
            throw new IllegalStateException("no title level " + letter);
        }
        return level;
    }

    private static ImmutableList<String> words(String text) {
        return split(text, " ");
    }

    private static ImmutableList<String> parts(String text) {
        return split(text, ";");
    }

    private static ImmutableList<String> split(String text, String separator) {
        return text.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(text.split(separator));
    }
}
