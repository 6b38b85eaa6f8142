package org.preceptor.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.preceptor.Label;
import org.preceptor.json.documents.Format;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleId;
import org.preceptor.rule.Source;
import org.preceptor.rule.Waiver;
import org.preceptor.time.LengthUnit;
import org.preceptor.time.Tenure;
import org.preceptor.time.Term;
import org.preceptor.time.TrainingLength;

/** The values behind the golden documents. */
final class Samples {
    private static final LocalDate START = LocalDate.of(2018, 2, 16);

    private Samples() {}

    private static final ImmutableMap<String, Object> BY_NAME = ImmutableMap.<String, Object>builder()
            .put("report", report())
            .put("roster", RosterSamples.roster())
            .put("program", RosterSamples.program())
            .put("cohort", RosterSamples.cohort())
            .put("enrollments", RosterSamples.enrollments())
            .put("placements", RosterSamples.placements())
            .put("pairing-problem", PairingSamples.problem())
            .put("pairing", PairingSamples.statement())
            .put("scheme", SchemeSamples.scheme())
            .put("dossier", SchemeSamples.dossier())
            .put("dossiers", ImmutableList.of(SchemeSamples.dossier()))
            .put("registry", SchemeSamples.registry())
            .putAll(QuotaSamples.all())
            .putAll(SupportSamples.all())
            .put("assessment", SchemeSamples.assessment())
            .put("certificate", SchemeSamples.certificate())
            .buildOrThrow();

    /** One rich value per document; a document without one fails the golden test. */
    static Object of(Format format) {
        return Objects.requireNonNull(BY_NAME.get(format.shortName()), format.name());
    }

    static byte[] compact(Format format) {
        String written = BadInput.write(PreceptorJson.strict(), of(format), format);
        return written.replaceAll("\\n *", "").getBytes(StandardCharsets.UTF_8);
    }

    static Report report() {
        RuleCard title = RuleCard.builder()
                .id("pairing.title-below-floor-on-start")
                .sentence("The coach holds the title on the first day", "带教者在首日已具备职称")
                .source(Source.of("Beijing Health Commission", "Backbone program 2018")
                        .at("art. 3"))
                .message("{coach} holds {actual}, needed {expected}", "{coach}为{actual}，需要{expected}")
                .passing("promoted on the first day", "首日晋升")
                .failing("promoted one day later", "次日晋升")
                .build();
        RuleCard count = RuleCard.builder()
                .id("quota.exceeded")
                .sentence("No more people than places", "人数不超过名额")
                .source(Source.local("Ward council, 2024-03"))
                .message("{actual} of {expected} used", "已用{actual}，共{expected}")
                .build();
        Finding cause = count.info().at("/bases/0").actual(12).expected(10).build();
        Waiver waiver = Waiver.of(
                count.id(),
                Pointer.parse("/bases"),
                Waiver.Approval.of("Dean", "one year only"),
                Term.from(LocalDate.of(2018, 1, 1)));
        Finding blocked = title.error()
                .at("/trainees/T-017/coach")
                .with("coach", Evidence.ref("person", "L-04"))
                .actual(new Evidence.Coded("ATTENDING", Label.of("attending physician", "主治医师")))
                .expected(Label.of("associate chief or above", "副主任医师及以上"))
                .curedOn(LocalDate.of(2018, 2, 20))
                .remedy(new Remedy.Replace(Label.of("the coach", "带教者")))
                .remedy(new Remedy.AskWaiver(Label.of("the commission", "卫健委")))
                .because(cause)
                .build();
        Finding over = count.warning()
                .at("/bases/10")
                .actual(81)
                .expected(new Evidence.Ratio(BigInteger.valueOf(12), BigInteger.valueOf(53)))
                .with("others", Evidence.many(every()))
                .remedy(new Remedy.Correct(Evidence.of(80)))
                .remedy(new Remedy.Obtain(Label.of("a certificate", "证书")))
                .remedy(new Remedy.Remove(Label.of("the entry", "该条目")))
                .build();
        Finding waived =
                Finding.builder().from(over).edition("2016").waiver(waiver).build();
        return new Report(
                ImmutableList.of(over, blocked, waived),
                ImmutableSet.of(RuleId.of("ward.no-summer-start"), RuleId.of("pairing.self")));
    }

    private static List<Evidence> every() {
        return List.of(
                Evidence.of(START),
                Evidence.of(Term.until(START)),
                Evidence.of(Term.always()),
                Evidence.of(TrainingLength.of(105, LengthUnit.DOUBLE_HOUR)),
                new Evidence.Held(Tenure.over(Period.ofYears(3))),
                Evidence.of("as written /~\u0001\u20ac\ud83d\ude00"));
    }
}
