package org.preceptor.standards;

import static org.preceptor.certification.Criterion.allOf;
import static org.preceptor.certification.Criterion.atLeast;
import static org.preceptor.certification.Criterion.attested;
import static org.preceptor.certification.Criterion.elapsed;
import static org.preceptor.certification.Criterion.freeOf;
import static org.preceptor.certification.Criterion.holds;
import static org.preceptor.certification.Criterion.some;
import static org.preceptor.certification.Moment.judged;
import static org.preceptor.certification.Moment.milestone;
import static org.preceptor.certification.Moment.obtained;
import static org.preceptor.certification.Selection.kind;
import static org.preceptor.time.LengthUnit.CASE;
import static org.preceptor.time.LengthUnit.CREDIT;
import static org.preceptor.time.LengthUnit.HOUR;
import static org.preceptor.time.LengthUnit.SESSION;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Criterion.Item;
import org.preceptor.certification.Criterion.Strength;
import org.preceptor.certification.Limit;
import org.preceptor.certification.Moment;
import org.preceptor.certification.Scheme;
import org.preceptor.certification.Scheme.Stance;
import org.preceptor.certification.Scheme.Validity;
import org.preceptor.certification.Selection;
import org.preceptor.certification.Selection.Facet;
import org.preceptor.rule.Source;

/**
 * Rule sets of other professions that carry the only known example of a shape: two references of which one has seen the
 * work, renewal with filing deadlines and no waiver, months that leave does not count, cycles with caps and floors.
 *
 * <p>They are here for their structure. Nobody becomes a Balint leader by them.
 */
public final class LeaderComparators {
    private LeaderComparators() {}

    /**
     * EMDR Europe practitioner, text of July 2019: two references, one on standing and one by the accredited supervisor, who
     * has to have seen the work directly; the figure of twenty hours of supervision is an estimate and only noted; the
     * national committee may be flexible on the number of clients. A report by close family is not accepted, as EMDR Ireland
     * states.
     *
     * @return the scheme, valid for five years
     */
    public static Scheme emdrPractitioner() {
        Source source = Source.of("EMDR Europe", "Practitioner requirements, July 2019")
                .at("http://www.emdr-romania.org/index.php/ro/acasa/practitioner-cerinte");
        Item clients = new Item(
                "clients",
                Strength.MUST,
                Label.of("Twenty-five clients", "二十五名来访者"),
                atLeast(25, CASE).of(kind("emdr")),
                ImmutableSet.of("national committee"));
        return Scheme.of("emdr.practitioner", "2019-07", Stance.PRESCRIPTIVE, source)
                .copy()
                .validity(Validity.UNLIMITED.lasting(Period.ofYears(5)))
                .build()
                .must(
                        "experience",
                        "Two years of experience",
                        "两年经历",
                        elapsed(Period.ofYears(2), obtained("emdr-training")))
                .must(
                        "sessions",
                        "Fifty sessions",
                        "五十次治疗",
                        atLeast(50, SESSION).of(kind("emdr")))
                .with(clients)
                .must("supervision", "Supervision", "督导", some(kind("supervision")))
                .wish(
                        "supervision-hours",
                        "About twenty hours of it, an estimate",
                        "约二十小时督导（估计数）",
                        atLeast(20, HOUR).of(kind("supervision")))
                .must(
                        "references",
                        "Two references: from the accredited supervisor, who has seen the work directly, and on standing",
                        "两份推荐信：一份由直接观察过工作的认证督导师出具，一份说明品行",
                        allOf(
                                attested(2, "supervisor-report", "standing-reference")
                                        .independentOf("family"),
                                attested(1, "standing-reference").independentOf("family"),
                                attested(1, "supervisor-report")
                                        .by("emdr-supervisor")
                                        .independentOf("family")
                                        .having("directly")));
    }

    /**
     * EMDR Europe renewal, every five years: 50 credits since the last accreditation, full member, nothing disciplinary
     * open; the national body may weigh mitigating circumstances.
     *
     * @return the scheme of the renewal, counted from the step {@code recognition}
     */
    public static Scheme emdrRenewal() {
        Source source =
                Source.of("EMDR Europe", "Re-accreditation").at("http://emdr-europe.com/info.asp?CategoryID=47");
        return Scheme.of("emdr.renewal", "undated", Stance.PRESCRIPTIVE, source)
                .copy()
                .validity(Validity.UNLIMITED.lasting(Period.ofYears(5)))
                .build()
                .with(mitigable(
                        "credits",
                        "Fifty credits since the last accreditation, an hour as one",
                        "自上次认证以来五十学分，一小时计一学分",
                        credits()))
                .with(mitigable("membership", "Full member", "正式会员", holds("member:EMDR")))
                .with(mitigable("discipline", "No disciplinary matter open", "无未结纪律案件", freeOf("disciplinary-matter")));
    }

    /** The national body may weigh mitigating circumstances. */
    private static Item mitigable(String id, String english, String chinese, Criterion criterion) {
        return new Item(id, Strength.MUST, Label.of(english, chinese), criterion, ImmutableSet.of("national body"));
    }

    private static Criterion credits() {
        return atLeast(50, CREDIT)
                .of(kind("continuing-education"))
                .from(milestone("recognition"))
                .limit(new Limit.Rate(kind("continuing-education"), HOUR, 1, 1));
    }

    /**
     * AAMFT approved supervisor, renewal: a six-hour refresher within the two years before, filed at least three months
     * before expiry, no waiver ever.
     *
     * @return the scheme of the renewal
     */
    public static Scheme aamftRenewal() {
        Source source = Source.of("AAMFT", "Approved supervisor renewal")
                .at("https://memberservices.aamft.org/hc/en-us/articles/360011716513");
        return Scheme.of("aamft.renewal", "undated", Stance.PRESCRIPTIVE, source)
                .copy()
                .waivable(false)
                .validity(new Validity(
                        Optional.of(Period.ofYears(5)),
                        Period.ZERO,
                        Period.ofMonths(3),
                        Period.ZERO,
                        ImmutableList.of()))
                .build()
                .must(
                        "refresher",
                        "Six-hour refresher within the last two years",
                        "两年内六小时复训",
                        atLeast(6, HOUR).of(kind("refresher")).limit(new Limit.NoOlder(Period.ofYears(2), judged())));
    }

    /**
     * BABCP: twelve supervised months, not necessarily in a row; leave of up to two years stops the clock.
     *
     * @return the scheme
     */
    public static Scheme babcp() {
        Source source = Source.of("BABCP", "Maternity, sabbatical and leave")
                .at("http://www.babcp.com/Accreditation/Maternity-Sabbatical-and-Leave.aspx");
        Limit months = new Limit.PerPeriod(1, Period.ofMonths(1), 12, Limit.Pattern.ANY, Optional.empty());
        return Scheme.of("babcp", "undated", Stance.PRESCRIPTIVE, source)
                .copy()
                .leave(Period.ofYears(2))
                .build()
                .must(
                        "months",
                        "Twelve supervised months",
                        "十二个受督导的月份",
                        some(kind("supervision")).limit(months));
    }

    /**
     * Certified group psychotherapist, recertification every two years: 20 hours, at least 12 formal, at most 8 informal, at
     * least 3 on the named topic; licence and insurance kept.
     *
     * @return the scheme of the renewal
     */
    public static Scheme cgpRenewal() {
        return cgp("cgp.renewal")
                .must(
                        "standing",
                        "Licence and insurance kept",
                        "保有执照与责任保险",
                        allOf(holds("licence"), holds("insurance")));
    }

    /**
     * The retired variant: no licence or insurance, but still the hours.
     *
     * @return the scheme of the renewal
     */
    public static Scheme cgpRetired() {
        return cgp("cgp.retired").copy().grade("retired").build();
    }

    /**
     * International Coaching Federation, renewal every three years: 40 credits, at most 10 of each of two kinds. A late
     * renewal is reported, by a coaching practice and not by the federation, to cost 1.2 further credits for every month
     * that has lapsed; whether the months count from the expiry or from the end of the grace is not said.
     *
     * @param due the last day in time
     * @param one the first kind that is capped
     * @param other the second kind that is capped
     * @return the scheme of the renewal, whose surcharge grows up to the step {@code filing}
     */
    public static Scheme icfRenewal(Moment due, Selection one, Selection other) {
        Source source = Source.of("International Coaching Federation", "Credential renewal")
                .at("https://coachingfederation.org/credentials-and-standards/professional-development");
        Criterion late = atLeast(40, CREDIT)
                .of(kind("continuing-education"))
                .from(due.minus(Period.ofYears(3)).plus(Period.ofDays(1)))
                .limit(
                        new Limit.Cap(one, 10),
                        new Limit.Cap(other, 10),
                        new Limit.Surcharge(
                                6, 5, Period.ofMonths(1), false, due, milestone("filing"), Source.Confidence.WEAK));
        return Scheme.of("icf.renewal", "undated", Stance.PRESCRIPTIVE, source)
                .copy()
                .validity(Validity.UNLIMITED.lasting(Period.ofYears(3)))
                .build()
                .must("credits", "Forty credits, and more when late", "四十学分，逾期另加", late);
    }

    private static Scheme cgp(String id) {
        Source source = Source.of("International Board for Certification of Group Psychotherapists", "Recertification")
                .at("https://www.agpa.org/cgp-certification/recertification");
        Criterion hours = atLeast(20, HOUR)
                .of(kind("continuing-education"))
                .limit(
                        new Limit.NoOlder(Period.ofYears(2), judged()),
                        new Limit.Floor(kind("continuing-education").is(Facet.FORM, "formal"), 12),
                        new Limit.Cap(kind("continuing-education").is(Facet.FORM, "informal"), 8),
                        new Limit.Floor(kind("continuing-education").is(Facet.TAG, "named-topic"), 3));
        return Scheme.of(id, "undated", Stance.PRESCRIPTIVE, source)
                .copy()
                .validity(Validity.UNLIMITED.lasting(Period.ofYears(2)))
                .build()
                .must("hours", "Twenty hours of continuing education", "二十小时继续教育", hours);
    }
}
