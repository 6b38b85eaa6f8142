package org.preceptor.pairing;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.preceptor.Label;
import org.preceptor.quota.Reserve;
import org.preceptor.roster.PersonId;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Report;
import org.preceptor.rule.Source;

/**
 * The answer to "why am I here, and why not there?", wish by wish.
 *
 * <p>Every wish has exactly one reason. Example in words: choice 1, full, the last one admitted is number 87 on its list and
 * you are number 92; choice 2, not eligible, your home is the host; choice 3, paired; choice 4, you have something better.
 *
 * @param trainee who asks
 * @param place where the trainee is, empty when unplaced
 * @param fixed the decision that fixed the pair, when one did
 * @param wishes one line for every wish, most wished first
 */
public record Explanation(
        PersonId trainee, Optional<Place> place, Optional<PairingProblem.Fixed> fixed, ImmutableList<Wish> wishes) {
    /** Why a wish came true or not. */
    public enum Reason {
        /** The trainee is there. */
        PAIRED("paired", "已配对"),
        /** The trainee is somewhere she or he wishes as much or more. */
        BETTER_FOUND("something wished for as much or more was got", "已获得同等或更优志愿"),
        /** Nobody knows the place. */
        UNKNOWN("no such opening", "无此名额"),
        /** The place is named a second time. */
        NAMED_TWICE("named before", "重复填报"),
        /** A rule says no. */
        NOT_ELIGIBLE("not eligible", "不符合资格"),
        /** The place does not want the trainee. */
        NOT_WANTED("not on its list", "未被列入"),
        /** The place has no seats. */
        NO_SEATS("no seats", "无名额"),
        /** All seats went to trainees the place ranks higher. */
        FULL("full with others ranked higher", "名额已满，他人名次在前"),
        /** A seat is free but a cap above the place, or the spread of seats, does not allow it to be used. */
        CAPPED("held back by a cap or target above the place", "受上级名额或目标限制"),
        /** The place is full, and somebody it ranks lower is there because a reserve holds a place for a group. */
        RESERVED("a place is kept for a group", "名额为特定类别预留"),
        /** The trainee's place was fixed beforehand. */
        FIXED_ELSEWHERE("fixed elsewhere beforehand", "已预先指定去处"),
        /** The aim does not look for stability, and gave the seat to somebody else. */
        NOT_CHOSEN("not chosen under this aim", "按本目标未被选中");

        private final Label label;

        Reason(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the reason in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * One wish and what became of it.
     *
     * @param choice its number, from 1; equally wished places share one
     * @param place the place
     * @param reason why
     * @param position the trainee's position on the place's list, when on it
     * @param cutOff the position of the last one admitted, when the place is full
     * @param ahead who holds the seats, when the place is full
     * @param rules the findings, when a rule or a reserve says no
     */
    public record Wish(
            int choice,
            Place place,
            Reason reason,
            OptionalInt position,
            OptionalInt cutOff,
            ImmutableList<PersonId> ahead,
            Report rules) {}

    /**
     * Why a place has empty seats.
     *
     * @param place the place
     * @param seats how many there are
     * @param filled how many are taken
     * @param reason why the others are empty
     * @param wished everybody who wished to come and is elsewhere or nowhere
     */
    public record OfPlace(Place place, int seats, int filled, Vacancy reason, ImmutableList<PersonId> wished) {}

    /**
     * What a reserve does: who gets in under its processing word, what the other word would have done, and what if it were not
     * there. Each answer was found by running the match.
     *
     * @param reserve the reserve as the plan declares it
     * @param admitted how many of its group the base has
     * @param other what the other processing word would change
     * @param without what would change were there no reserve
     */
    public record OfReserve(Reserve reserve, int admitted, Alternative other, Alternative without) {
        /** {@return the effect in a sentence} */
        public Label sentence() {
            Label word = reserve.processing().label();
            Label opposite = reserve.processing().other().label();
            return Label.of(
                    word.english() + ": " + admitted + " of " + reserve.beneficiary() + "; " + opposite.english() + ": "
                            + other.admitted() + ", " + other.moves().size() + " would be elsewhere; no reserve: "
                            + without.admitted() + ", " + without.moves().size() + " would be elsewhere",
                    word.chinese() + "：" + reserve.beneficiary() + admitted + "名；" + opposite.chinese() + "："
                            + other.admitted() + "名，" + other.moves().size() + "人去处不同；不设预留："
                            + without.admitted() + "名，" + without.moves().size() + "人去处不同");
        }
    }

    /**
     * The same match under another rule.
     *
     * @param admitted how many of the group the base would have
     * @param moves who would be somewhere else, and where; empty when nobody would
     */
    public record Alternative(int admitted, ImmutableList<Repair.Move> moves) {}

    /**
     * One thing that may be promised, and whether it is.
     *
     * @param property the thing
     * @param standing how firm
     * @param sense in which sense, or why not
     * @param source who says so
     */
    public record Guarantee(Property property, Standing standing, Label sense, Source source) {
        /** {@return the whole in a sentence} */
        public Label sentence() {
            Label what = property.label();
            Label how = standing.label();
            return Label.of(
                    what.english() + ": " + how.english() + "; " + sense.english(),
                    what.chinese() + "：" + how.chinese() + "；" + sense.chinese());
        }

        /** What may be promised of a match. */
        public enum Property {
            /** Every capacity, cap and, where there are any, every minimum holds. */
            RESPECTS_CAPS("keeps every cap", "满足各项限额"),
            /** No trainee and place would rather have each other, in the sense stated. */
            STABLE("stable", "稳定"),
            /** Nobody is passed over for somebody the same place ranks lower. */
            FAIR("no justified envy", "无合理嫉妒"),
            /** No seat stays empty that somebody wished for and could have had. */
            NON_WASTEFUL("no wished seat left empty", "不浪费被填报的名额"),
            /** No trainee can gain by handing in another list than the true one. */
            STRATEGY_PROOF("truth-telling is best for trainees", "学员如实填报最有利"),
            /** A seat more at a place leaves no trainee worse off. */
            MONOTONE("a seat more harms no trainee", "增加名额不损及任何学员");

            private final Label label;

            Property(String english, String chinese) {
                this.label = Label.of(english, chinese);
            }

            /** {@return the property in words} */
            public Label label() {
                return label;
            }
        }

        /** How firm a promise is. */
        public enum Standing {
            /** Proved, in the sense stated. */
            PROMISED("promised", "保证"),
            /** No proof covers the combination; it held in every test. */
            TESTED("held in tests, not proved", "测试成立，未证明"),
            /** Not promised; the sense says why. */
            NOT_PROMISED("not promised", "不保证");

            private final Label label;

            Standing(String english, String chinese) {
                this.label = Label.of(english, chinese);
            }

            /** {@return the standing in words} */
            public Label label() {
                return label;
            }
        }
    }

    /** Why seats stay empty. */
    public enum Vacancy {
        /** None is empty. */
        FULL("no seat is empty", "没有空额"),
        /** Nobody wished to come. */
        NOBODY_WISHED("nobody else wished to come", "无其他人填报"),
        /** Nobody who wished to come may, or is wanted. */
        NOBODY_POSSIBLE("nobody else who wished to come is eligible and wanted", "其他填报者不符合资格或未被列入"),
        /** Everybody possible got something they wish more. */
        ALL_BETTER("everybody else has something more wished for", "其他人均获得更优志愿"),
        /** A cap above the place, a target or a minimum elsewhere holds the seats back. */
        CAPPED("held back by a cap, target or minimum elsewhere", "受上级名额、目标或他处下限限制");

        private final Label label;

        Vacancy(String english, String chinese) {
            this.label = Label.of(english, chinese);
        }

        /** {@return the reason in words} */
        public Label label() {
            return label;
        }
    }

    /**
     * The explanation as lines of text.
     *
     * @param locale Chinese or another, which gives English
     * @return one line for every wish
     */
    public ImmutableList<String> lines(Locale locale) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (Wish wish : wishes) {
            StringBuilder line = new StringBuilder(Label.of("choice ", "志愿").in(locale))
                    .append(wish.choice())
                    .append(Label.of(", ", "，").in(locale))
                    .append(wish.place())
                    .append(Label.of(": ", "：").in(locale))
                    .append(wish.reason().label().in(locale));
            wish.cutOff()
                    .ifPresent(c -> line.append(Label.of(", cut-off ", "，录取线").in(locale))
                            .append(c));
            if (wish.cutOff().isPresent()) {
                wish.position()
                        .ifPresent(
                                p -> line.append(Label.of(", yours ", "，本人名次").in(locale))
                                        .append(p));
            }
            wish.rules()
                    .errors()
                    .forEach(f -> line.append(Label.of("; ", "；").in(locale))
                            .append(Messages.in(locale).render(f)));
            lines.add(line.toString());
        }
        return lines.build();
    }

    /** {@return the English lines} */
    @Override
    public String toString() {
        return String.join("\n", lines(Locale.ENGLISH));
    }
}
