package org.preceptor.standards;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.preceptor.program.Figure;
import org.preceptor.program.TrainingProgram;
import org.preceptor.roster.Region;
import org.preceptor.rule.Source;

/**
 * A program of counterpart support: one place takes in residents that other regions entrust to it.
 *
 * <p>Beijing 2017: 53 entrusted residents from Xinjiang, Tibet and, for the first time, Guizhou, in 16 bases for three
 * years. No split over regions or bases was published, so the seats are one number and everything below it is open.
 */
@Value.Immutable
public abstract class CounterpartProgram {
    CounterpartProgram() {}

    /** {@return the region that supports} */
    public abstract Region supporter();

    /** {@return the regions supported} */
    public abstract ImmutableSet<Region> supported();

    /** {@return those supported for the first time in this intake} */
    public abstract ImmutableSet<Region> newlyAdded();

    /** {@return the year of intake} */
    public abstract int intakeYear();

    /** {@return how many residents altogether; no split was published} */
    public abstract Figure residents();

    /** {@return how many bases receive them} */
    public abstract int bases();

    /** {@return what they are trained in} */
    public abstract TrainingProgram program();

    /** {@return where it was published} */
    public abstract Source source();

    /** {@return the program announced in Beijing on 6 November 2017} */
    public static CounterpartProgram beijing2017() {
        Source source = Source.of("Beijing Municipal Health Commission", "counterpart residents notice, 2017-11-06")
                .at("http://english.bjchfp.gov.cn/News_1/PressReleases/201712/t20171205_230990.html");
        return builder()
                .supporter(Region.parse("Beijing"))
                .addSupported(Region.parse("Xinjiang"), Region.parse("Tibet"), Region.parse("Guizhou"))
                .addNewlyAdded(Region.parse("Guizhou"))
                .intakeYear(2017)
                .residents(Figure.builder()
                        .measure("ENTRUSTED_RESIDENTS")
                        .value(53)
                        .qualifier(Figure.Qualifier.EXACT)
                        .asOf(LocalDate.of(2017, 11, 6))
                        .source(source)
                        .isCumulative(false)
                        .build())
                .bases(16)
                .program(ResidencyStandards.program())
                .source(source)
                .build();
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds counterpart programs. */
    public static final class Builder extends ImmutableCounterpartProgram.Builder {
        Builder() {}
    }
}
