package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Certificate;
import org.preceptor.certification.Certificate.Keeping;
import org.preceptor.certification.Certificate.Obligation;
import org.preceptor.certification.Lifecycle;
import org.preceptor.certification.Lifecycle.Entry;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.ShapeRules;
import org.preceptor.json.shape.Shapes;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Messages;

/** Assessments, which are made again when read, and certificates with their histories. */
final class CertificateDocuments {
    /** Scheme, dossier and day say everything; what follows from them is written for readers and compared. */
    static final Shape<Assessment> ASSESSMENT = Shape.object(Assessment.class, it -> {
        var scheme = it.required("scheme", SchemeDocuments.SCHEME, Assessment::scheme);
        var dossier = it.required("dossier", DossierDocuments.DOSSIER, Assessment::dossier);
        var day = it.required("day", Shapes.DAY, Assessment::day);
        it.derived("verdict", Shapes.choice(Assessment.Verdict.class), Assessment::verdict);
        it.derived(
                "standings", Shapes.map(Shapes.TEXT, Shapes.choice(Assessment.Standing.class)), Assessment::standings);
        it.derived("explanation", Basics.LABEL, Assessment::explain);
        return in -> in.get(scheme).assess(in.get(dossier), in.get(day));
    });

    static final Shape<Obligation> OBLIGATION = Shape.object(Obligation.class, it -> {
        var what = it.required("what", Shapes.TEXT, Obligation::what);
        var by = it.required("by", Shapes.DAY, Obligation::by);
        return in -> new Obligation(in.get(what), in.get(by));
    });

    static final Shape<Entry> ENTRY = Shape.object(Entry.class, it -> {
        var on = it.required("on", Shapes.DAY, Entry::on);
        var step = it.required("step", Shapes.choice(Lifecycle.Step.class), Entry::step);
        var state = it.required("state", Shapes.choice(Lifecycle.State.class), Entry::state);
        var by = it.required("by", Shapes.TEXT, Entry::by);
        var reason = it.usually("reason", Shapes.TEXT, "", Entry::reason);
        return in -> new Entry(in.get(on), in.get(step), in.get(state), in.get(by), in.get(reason));
    });

    /** A history is made again step by step, so that one that was altered does not read. */
    static final Shape<Lifecycle> LIFECYCLE =
            Shapes.list(ENTRY).as(Lifecycle.class, CertificateDocuments::replayed, Lifecycle::entries);

    static final Shape<Certificate> CERTIFICATE = Shape.object(Certificate.class, it -> {
        var holder = it.required("holder", RosterDocuments.PERSON, Certificate::holder);
        var grade = it.required("grade", Shapes.TEXT, Certificate::grade);
        var scheme = it.required("scheme", Shapes.TEXT, Certificate::scheme);
        var edition = it.required("edition", Shapes.TEXT, Certificate::edition);
        var reference = it.required("reference", Shapes.TEXT, Certificate::reference);
        var issuers = it.required("issuers", Shapes.list(Shapes.TEXT), Certificate::issuers);
        var term = it.required("term", Basics.TERM, Certificate::term);
        var validity = it.required("validity", SchemeDocuments.VALIDITY, Certificate::validity);
        var keeping = it.usually("keeping", SchemeDocuments.KEEPING, Keeping.NONE, Certificate::keeping);
        var duties = it.usually("obligations", Shapes.list(OBLIGATION), ImmutableList.of(), Certificate::obligations);
        var history = it.required("history", LIFECYCLE, Certificate::history);
        return in -> {
            if (in.get(issuers).isEmpty()) {
                in.refuse(issuers, ShapeRules.REFUSED)
                        .with("reason", Label.of("needs at least one value", "至少需要一个值"))
                        .actual("[]");
                return null;
            }
            if (in.get(history).entries().stream()
                    .noneMatch(entry -> entry.state().hasPowers())) {
                in.refuse(history, ShapeRules.REFUSED)
                        .with("reason", Label.of("records no grant", "没有授予记录"))
                        .actual(in.get(history).state().label());
                return null;
            }
            return Certificate.builder()
                    .holder(in.get(holder))
                    .grade(in.get(grade))
                    .scheme(in.get(scheme))
                    .edition(in.get(edition))
                    .reference(in.get(reference))
                    .issuers(in.get(issuers))
                    .term(in.get(term))
                    .validity(in.get(validity))
                    .keeping(in.get(keeping))
                    .obligations(in.get(duties))
                    .history(in.get(history))
                    .build();
        };
    });

    static final ImmutableList<Document<?>> ALL =
            ImmutableList.of(Document.of("assessment", ASSESSMENT), Document.of("certificate", CERTIFICATE));

    static final ImmutableList<Shape<?>> PARTS = ImmutableList.of(LIFECYCLE);

    private CertificateDocuments() {}

    private static Lifecycle replayed(ImmutableList<Entry> entries) {
        Lifecycle history = Lifecycle.empty();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Lifecycle.Outcome next = history.then(entry.step(), entry.on(), entry.by(), entry.reason());
            if (next.report().hasErrors()) {
                Finding finding = next.report().errors().get(0);
                throw altered(
                        i,
                        entry,
                        Label.of(
                                Messages.in(Locale.ENGLISH).render(finding),
                                Messages.in(Locale.SIMPLIFIED_CHINESE).render(finding)));
            }
            history = next.history();
            if (history.state() != entry.state()) {
                Label state = history.state().label();
                throw altered(i, entry, Label.of("this step leads to " + state.english(), "此步骤之后应为" + state.chinese()));
            }
        }
        return history;
    }

    private static MalformedValueException altered(int position, Entry entry, Label why) {
        Label reason =
                Label.of("entry " + (position + 1) + ": " + why.english(), "第" + (position + 1) + "条：" + why.chinese());
        return new MalformedValueException("Lifecycle.entries", entry.step() + " → " + entry.state(), reason);
    }
}
