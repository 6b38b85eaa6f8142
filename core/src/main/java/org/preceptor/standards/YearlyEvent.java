package org.preceptor.standards;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Rule;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleSet;
import org.preceptor.rule.Source;
import org.preceptor.rule.Source.Confidence;

/**
 * A yearly event with the number it gives itself: the ninth conference of a series begun in 2011 is that of 2019.
 *
 * <p>Notices count wrongly, so a number that does not follow from the years is a warning and not an error: a year may have
 * been skipped.
 *
 * @param firstYear the year of the first one
 * @param year the year of this one
 * @param number the number it gives itself
 */
public record YearlyEvent(int firstYear, int year, int number) {
    private static final RuleCard EDITION_NUMBER = RuleCard.builder()
            .id("standards.edition-number")
            .sentence("A yearly event is numbered by the years since the first one", "年度活动的届次按年份推算")
            .source(new Source(
                    "Peking Union Medical College Hospital",
                    "Balint conference, Beijing, 2019",
                    "https://www.pumch.cn/en/detail/21597.html",
                    Confidence.OFFICIAL))
            .message("number {actual}, by the years it would be {expected}", "称第{actual}届，按年份应为第{expected}届")
            .passing("the 9th in 2019, begun in 2011", "2011年首届，2019年第9届")
            .failing("the 8th in 2019, begun in 2011", "2011年首届，2019年称第8届")
            .build();

    /** {@return the number that follows from the years} */
    public int expectedNumber() {
        return year - firstYear + 1;
    }

    /** {@return the rule that the number follows from the years} */
    public static RuleSet<YearlyEvent> rules() {
        return RuleSet.of(Rule.of(EDITION_NUMBER, YearlyEvent::number));
    }

    private static List<Finding.Draft> number(YearlyEvent event, LocalDate day) {
        return event.number() == event.expectedNumber()
                ? ImmutableList.of()
                : ImmutableList.of(EDITION_NUMBER
                        .warning()
                        .at("/number")
                        .actual(event.number())
                        .expected(event.expectedNumber()));
    }
}
