package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Locale;
import java.util.Set;
import org.preceptor.Label;
import org.preceptor.json.shape.Kinds;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.ShapeRules;
import org.preceptor.json.shape.Shapes;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.Report;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.RuleId;
import org.preceptor.rule.Severity;
import org.preceptor.rule.Source;
import org.preceptor.rule.Waiver;

/** Reports: every finding carries its whole rule and its message in both languages, so that it can be read alone. */
final class ReportDocuments {
    static final Shape<Source> SOURCE = Shape.object(Source.class, it -> {
        var authority = it.required("authority", Shapes.TEXT, Source::authority);
        var document = it.required("document", Shapes.TEXT, Source::document);
        var reference = it.usually("reference", Shapes.TEXT, "", Source::reference);
        var confidence = it.required("confidence", Shapes.choice(Source.Confidence.class), Source::confidence);
        return in -> new Source(in.get(authority), in.get(document), in.get(reference), in.get(confidence));
    });

    static final Shape<RuleCard> RULE = Shape.object(RuleCard.class, it -> {
        var id = it.required("id", Basics.RULE_ID, RuleCard::id);
        var sentence = it.required("sentence", Basics.LABEL, RuleCard::sentence);
        var source = it.required("source", SOURCE, RuleCard::source);
        var message = it.required("message", Basics.LABEL, RuleCard::message);
        var passing = it.optional("passing", Basics.LABEL, RuleCard::passing);
        var failing = it.optional("failing", Basics.LABEL, RuleCard::failing);
        return in -> RuleCard.builder()
                .id(in.get(id))
                .sentence(in.get(sentence))
                .source(in.get(source))
                .message(in.get(message))
                .passing(in.get(passing))
                .failing(in.get(failing))
                .build();
    });

    static final Kinds<Evidence> EVIDENCE = Kinds.of(Evidence.class)
            .kind("count", Evidence.Count.class, it -> {
                var value = it.required("value", Shapes.LONG, Evidence.Count::value);
                return in -> new Evidence.Count(in.get(value));
            })
            .kind("day", Evidence.Day.class, it -> {
                var value = it.required("value", Shapes.ANY_DAY, Evidence.Day::value);
                return in -> new Evidence.Day(in.get(value));
            })
            .kind("span", Evidence.Span.class, it -> {
                var value = it.required("value", Basics.ANY_TERM, Evidence.Span::value);
                return in -> new Evidence.Span(in.get(value));
            })
            .kind("length", Evidence.Length.class, it -> {
                var value = it.required("value", Basics.LENGTH, Evidence.Length::value);
                return in -> new Evidence.Length(in.get(value));
            })
            .kind("held", Evidence.Held.class, it -> {
                var value = it.required("value", Basics.TENURE, Evidence.Held::value);
                return in -> new Evidence.Held(in.get(value));
            })
            .kind("ratio", Evidence.Ratio.class, it -> {
                var numerator = it.required("numerator", Shapes.EXACT, Evidence.Ratio::numerator);
                var denominator = it.required("denominator", Shapes.EXACT, Evidence.Ratio::denominator);
                return in -> new Evidence.Ratio(in.get(numerator), in.get(denominator));
            })
            .kind("ref", Evidence.Ref.class, it -> {
                var to = it.required("to", Shapes.TEXT, Evidence.Ref::kind);
                var id = it.required("id", Shapes.TEXT, Evidence.Ref::id);
                return in -> new Evidence.Ref(in.get(to), in.get(id));
            })
            .kind("coded", Evidence.Coded.class, it -> {
                var code = it.required("code", Shapes.TEXT, Evidence.Coded::code);
                var label = it.required("label", Basics.LABEL, Evidence.Coded::label);
                return in -> new Evidence.Coded(in.get(code), in.get(label));
            })
            .kind("words", Evidence.Words.class, it -> {
                var value = it.required("value", Basics.LABEL, Evidence.Words::value);
                return in -> new Evidence.Words(in.get(value));
            })
            .kind("text", Evidence.Text.class, it -> {
                var value = it.required("value", Shapes.TEXT, Evidence.Text::value);
                return in -> new Evidence.Text(in.get(value));
            })
            .kind("many", Evidence.Many.class, it -> {
                var values = it.required(
                        "values", Shapes.list(Shape.lazy(Evidence.class, () -> evidence())), Evidence.Many::values);
                return in -> new Evidence.Many(in.get(values));
            });

    static final Kinds<Remedy> REMEDY = Kinds.of(Remedy.class)
            .kind("obtain", Remedy.Obtain.class, it -> {
                var what = it.required("what", Basics.LABEL, Remedy.Obtain::what);
                return in -> new Remedy.Obtain(in.get(what));
            })
            .kind("wait-until", Remedy.WaitUntil.class, it -> {
                var day = it.required("day", Shapes.ANY_DAY, Remedy.WaitUntil::day);
                return in -> new Remedy.WaitUntil(in.get(day));
            })
            .kind("replace", Remedy.Replace.class, it -> {
                var what = it.required("what", Basics.LABEL, Remedy.Replace::what);
                return in -> new Remedy.Replace(in.get(what));
            })
            .kind("remove", Remedy.Remove.class, it -> {
                var what = it.required("what", Basics.LABEL, Remedy.Remove::what);
                return in -> new Remedy.Remove(in.get(what));
            })
            .kind("correct", Remedy.Correct.class, it -> {
                var to = it.required("to", EVIDENCE, Remedy.Correct::to);
                return in -> new Remedy.Correct(in.get(to));
            })
            .kind("ask-waiver", Remedy.AskWaiver.class, it -> {
                var authority = it.required("authority", Basics.LABEL, Remedy.AskWaiver::authority);
                return in -> new Remedy.AskWaiver(in.get(authority));
            });

    static final Shape<Waiver> WAIVER = Shape.object(Waiver.class, it -> {
        var rule = it.required("rule", Basics.RULE_ID, Waiver::rule);
        var scope = it.required("scope", Basics.POINTER, Waiver::scope);
        var author =
                it.required("author", Shapes.TEXT, waiver -> waiver.approval().author());
        var reason =
                it.required("reason", Shapes.TEXT, waiver -> waiver.approval().reason());
        var term = it.required("term", Basics.TERM, Waiver::term);
        return in -> Waiver.of(
                in.get(rule), in.get(scope), Waiver.Approval.of(in.get(author), in.get(reason)), in.get(term));
    });

    static final Shape<Finding> FINDING = Shape.object(Finding.class, it -> {
        var rule = it.required("rule", RULE, Finding::rule);
        var edition = it.optional("edition", Shapes.TEXT, Finding::edition);
        var severity = it.required("severity", Shapes.choice(Severity.class), Finding::severity);
        var subject = it.required("subject", Basics.POINTER, Finding::subject);
        it.derived("message", Basics.LABEL, ReportDocuments::message);
        var evidence = it.usually("evidence", Shapes.map(Shapes.TEXT, EVIDENCE), ImmutableMap.of(), Finding::evidence);
        var causes = it.usually(
                "causes", Shapes.list(Shape.lazy(Finding.class, () -> finding())), ImmutableList.of(), Finding::causes);
        var remedies = it.usually("remedies", Shapes.list(REMEDY), ImmutableList.of(), Finding::remedies);
        var curedOn = it.optional("curedOn", Shapes.ANY_DAY, Finding::curedOn);
        var waiver = it.optional("waiver", WAIVER, Finding::waiver);
        return in -> Finding.builder()
                .rule(in.get(rule))
                .edition(in.get(edition))
                .severity(in.get(severity))
                .subject(in.get(subject))
                .evidence(in.get(evidence))
                .causes(in.get(causes))
                .remedies(in.get(remedies))
                .curedOn(in.get(curedOn))
                .waiver(in.get(waiver))
                .build();
    });

    /** A finding that is repeated as a whole, named by its rule and place. */
    private record Whole(Finding finding) {
        @Override
        public String toString() {
            return finding.rule().id() + " " + finding.subject();
        }
    }

    static final Shape<Report> REPORT = Shape.object(Report.class, it -> {
        var findings = it.required("findings", Shapes.keyed(FINDING, Whole::new), Report::findings);
        var silent = it.usually("silent", Shapes.set(Basics.RULE_ID), ImmutableSet.of(), Report::silent);
        return in -> {
            Report report = new Report(in.get(findings), in.get(silent));
            Set<RuleId> heard = Sets.difference(in.get(silent), report.silent());
            if (!heard.isEmpty()) {
                in.refuse(silent, ShapeRules.REFUSED)
                        .with("reason", Label.of("a rule with a finding is not silent", "有结果的规则并非沉默"))
                        .actual(heard.iterator().next());
                return null;
            }
            return report;
        };
    });

    static final ImmutableList<Document<?>> ALL = ImmutableList.of(Document.of("report", REPORT));

    static final ImmutableList<Shape<?>> PARTS = ImmutableList.of(SOURCE, RULE, EVIDENCE, REMEDY, WAIVER, FINDING);

    private ReportDocuments() {}

    private static Shape<Evidence> evidence() {
        return EVIDENCE;
    }

    private static Shape<Finding> finding() {
        return FINDING;
    }

    private static Label message(Finding finding) {
        return Label.of(
                Messages.in(Locale.ENGLISH).render(finding),
                Messages.in(Locale.SIMPLIFIED_CHINESE).render(finding));
    }
}
