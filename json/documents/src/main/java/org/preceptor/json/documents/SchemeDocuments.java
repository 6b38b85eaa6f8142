package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Period;
import org.preceptor.certification.Certificate;
import org.preceptor.certification.Criterion;
import org.preceptor.certification.Lifecycle;
import org.preceptor.certification.Scheme;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;
import org.preceptor.time.Term;

/** Published rule sets for leaders, and the documents of certification. */
final class SchemeDocuments {
    static final Shape<Scheme.Validity> VALIDITY = Shape.object(Scheme.Validity.class, it -> {
        var validFor = it.optional("validFor", CriterionDocuments.PERIOD, Scheme.Validity::validFor);
        var window = it.usually("window", CriterionDocuments.PERIOD, Period.ZERO, Scheme.Validity::window);
        var filing = it.usually("filing", CriterionDocuments.PERIOD, Period.ZERO, Scheme.Validity::filing);
        var grace = it.usually("grace", CriterionDocuments.PERIOD, Period.ZERO, Scheme.Validity::grace);
        var stages = it.usually("stages", Shapes.list(Shapes.TEXT), ImmutableList.of(), Scheme.Validity::stages);
        return in ->
                new Scheme.Validity(in.get(validFor), in.get(window), in.get(filing), in.get(grace), in.get(stages));
    });

    static final Shape<Certificate.Duty> DUTY = Shape.object(Certificate.Duty.class, it -> {
        var item = it.required("item", CriterionDocuments.ITEM, Certificate.Duty::item);
        var effect = it.required("effect", Shapes.choice(Certificate.Effect.class), Certificate.Duty::effect);
        return in -> new Certificate.Duty(in.get(item), in.get(effect));
    });

    static final Shape<Certificate.Keeping> KEEPING = Shape.object(Certificate.Keeping.class, it -> {
        var duties = it.usually("duties", Shapes.list(DUTY), ImmutableList.of(), Certificate.Keeping::duties);
        var notice = it.usually(
                "notice",
                Shapes.map(Shapes.choice(Lifecycle.Step.class), CriterionDocuments.PERIOD),
                ImmutableMap.of(),
                Certificate.Keeping::notice);
        return in -> new Certificate.Keeping(in.get(duties), in.get(notice));
    });

    static final Shape<Scheme> SCHEME = Shape.object(Scheme.class, it -> {
        var id = it.required("id", Shapes.TEXT, Scheme::id);
        var edition = it.required("edition", Shapes.TEXT, Scheme::edition);
        var source = it.required("source", ReportDocuments.SOURCE, Scheme::source);
        var stance = it.required("stance", Shapes.choice(Scheme.Stance.class), Scheme::stance);
        var inForce = it.usually("inForce", Basics.TERM, Term.always(), Scheme::inForce);
        var validity = it.usually("validity", VALIDITY, Scheme.Validity.UNLIMITED, Scheme::validity);
        var keeping = it.usually("keeping", KEEPING, Certificate.Keeping.NONE, Scheme::keeping);
        var waivable = it.usually("waivable", Shapes.BOOL, true, Scheme::waivable);
        var leave = it.optional("leave", CriterionDocuments.PERIOD, Scheme::leave);
        var issuer = it.optional("issuer", Shapes.TEXT, Scheme::issuer);
        var grade = it.usually("grade", Shapes.TEXT, "leader", Scheme::grade);
        var items = it.required("items", Shapes.keyed(CriterionDocuments.ITEM, Criterion.Item::id), Scheme::items);
        return in -> Scheme.builder()
                .id(in.get(id))
                .edition(in.get(edition))
                .source(in.get(source))
                .stance(in.get(stance))
                .inForce(in.get(inForce))
                .validity(in.get(validity))
                .keeping(in.get(keeping))
                .waivable(in.get(waivable))
                .leave(in.get(leave))
                .issuer(in.get(issuer))
                .grade(in.get(grade))
                .items(in.get(items))
                .build();
    });

    static final ImmutableList<Document<?>> ALL = ImmutableList.of(
            Document.of("scheme", SCHEME),
            Document.of("dossier", DossierDocuments.DOSSIER),
            Document.list("dossiers", DossierDocuments.DOSSIER),
            Document.of("registry", DossierDocuments.REGISTRY));

    static final ImmutableList<Shape<?>> PARTS = ImmutableList.<Shape<?>>builder()
            .addAll(CriterionDocuments.PARTS)
            .addAll(DossierDocuments.PARTS)
            .build();

    private SchemeDocuments() {}
}
