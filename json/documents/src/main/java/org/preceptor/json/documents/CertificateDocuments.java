package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import org.preceptor.certification.Assessment;
import org.preceptor.certification.Certificate;
import org.preceptor.certification.Certificate.Obligation;
import org.preceptor.certification.Lifecycle;
import org.preceptor.certification.Lifecycle.Entry;
import org.preceptor.certification.Scheme.Validity;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;

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

    static final Shape<Lifecycle> LIFECYCLE =
            Shapes.list(ENTRY).as(Lifecycle.class, Lifecycle::new, Lifecycle::entries);

    static final Shape<Certificate> CERTIFICATE = Shape.object(Certificate.class, it -> {
        var holder = it.required("holder", RosterDocuments.PERSON, Certificate::holder);
        var grade = it.required("grade", Shapes.TEXT, Certificate::grade);
        var scheme = it.required("scheme", Shapes.TEXT, Certificate::scheme);
        var edition = it.required("edition", Shapes.TEXT, Certificate::edition);
        var reference = it.required("reference", Shapes.TEXT, Certificate::reference);
        var issuers = it.required("issuers", Shapes.list(Shapes.TEXT), Certificate::issuers);
        var term = it.required("term", Basics.TERM, Certificate::term);
        var validity = it.usually("validity", SchemeDocuments.VALIDITY, Validity.UNLIMITED, Certificate::validity);
        var duties = it.usually("obligations", Shapes.list(OBLIGATION), ImmutableList.of(), Certificate::obligations);
        var history = it.required("history", LIFECYCLE, Certificate::history);
        return in -> Certificate.builder()
                .holder(in.get(holder))
                .grade(in.get(grade))
                .scheme(in.get(scheme))
                .edition(in.get(edition))
                .reference(in.get(reference))
                .issuers(in.get(issuers))
                .term(in.get(term))
                .validity(in.get(validity))
                .obligations(in.get(duties))
                .history(in.get(history))
                .build();
    });

    static final ImmutableList<Document<?>> ALL =
            ImmutableList.of(Document.of("assessment", ASSESSMENT), Document.of("certificate", CERTIFICATE));

    static final ImmutableList<Shape<?>> PARTS = ImmutableList.of(LIFECYCLE);

    private CertificateDocuments() {}
}
