package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;
import org.preceptor.program.ApprovedYears;
import org.preceptor.program.Cohort;
import org.preceptor.program.Enrollment;
import org.preceptor.program.Enrollment.Agreement;
import org.preceptor.program.Phase;
import org.preceptor.program.Phase.Coaching;
import org.preceptor.program.Phase.Host;
import org.preceptor.program.Placement;
import org.preceptor.program.Placement.Basis;
import org.preceptor.program.ProgramType;
import org.preceptor.program.TraineeCategory;
import org.preceptor.program.TrainingProgram;

/** Programs with their phases, cohorts with their dates, and who is enrolled and placed where. */
final class ProgramDocuments {
    static final Shape<TrainingProgram.Id> PROGRAM_ID = Shapes.id(TrainingProgram.Id.class, TrainingProgram.Id::of);

    static final Shape<Host> HOST = Shape.object(Host.class, it -> {
        var floor = it.required("floor", RosterDocuments.RANK, Host::floor);
        var strong = it.usually("strongDiscipline", Shapes.BOOL, false, Host::strongDiscipline);
        return in -> new Host(in.get(floor), in.get(strong));
    });

    static final Shape<Coaching> COACHING = Shape.object(Coaching.class, it -> {
        var exclusive = it.required("exclusive", Shapes.BOOL, Coaching::exclusive);
        var floor = it.required("floor", RosterDocuments.FLOOR, Coaching::floor);
        return in -> new Coaching(in.get(exclusive), in.get(floor));
    });

    static final Shape<Phase> PHASE = Shape.object(Phase.class, it -> {
        var type = it.required("type", Shapes.choice(Phase.Kind.class), Phase::kind);
        var length = it.required("length", Basics.LENGTH, Phase::length);
        var host = it.optional("host", HOST, Phase::host);
        var coaching = it.optional("coaching", COACHING, Phase::coaching);
        return in -> new Phase(in.get(type), in.get(length), in.get(host), in.get(coaching));
    });

    static final Shape<TrainingProgram> PROGRAM = Shape.object(TrainingProgram.class, it -> {
        var id = it.required("id", PROGRAM_ID, TrainingProgram::id);
        var name = it.optional("name", Basics.LABEL, TrainingProgram::name);
        var type = it.required("type", Shapes.choice(ProgramType.class), TrainingProgram::type);
        var edition = it.required("edition", Shapes.TEXT, TrainingProgram::edition);
        var phases = it.required("phases", Shapes.list(PHASE), TrainingProgram::phases);
        var nominal = it.required("nominalDuration", Basics.LENGTH, TrainingProgram::nominalDuration);
        var countable = it.optional("countableMinimum", Basics.LENGTH, TrainingProgram::countableMinimum);
        return in -> TrainingProgram.builder()
                .id(in.get(id))
                .name(in.get(name))
                .type(in.get(type))
                .edition(in.get(edition))
                .phases(in.get(phases))
                .nominalDuration(in.get(nominal))
                .countableMinimum(in.get(countable))
                .build();
    });

    static final Shape<Cohort> COHORT = Shape.object(Cohort.class, it -> {
        var name = it.required("name", Shapes.TEXT, Cohort::name);
        var program = it.required("program", PROGRAM_ID, Cohort::program);
        var start = it.required("start", Shapes.DAY, Cohort::start);
        var phases = it.usually("phaseStarts", Shapes.list(Shapes.DAY), ImmutableList.of(), Cohort::phaseStarts);
        var breaks = it.usually("breaks", Shapes.list(Basics.TERM), ImmutableList.of(), Cohort::breaks);
        var size = it.optionalInt("size", Shapes.COUNT, Cohort::size);
        return in -> Cohort.builder()
                .name(in.get(name))
                .program(in.get(program))
                .start(in.get(start))
                .phaseStarts(in.get(phases))
                .breaks(in.get(breaks))
                .size(in.get(size))
                .build();
    });

    static final Shape<ApprovedYears> YEARS = Shape.object(ApprovedYears.class, it -> {
        var base = it.required("base", Shapes.COUNT, ApprovedYears::base);
        var reduction = it.usually("reduction", Shapes.integer(-100, 100), 0, ApprovedYears::reduction);
        var evidence = it.optional("evidence", Shapes.TEXT, ApprovedYears::evidence);
        return in -> new ApprovedYears(in.get(base), in.get(reduction), in.get(evidence));
    });

    static final Shape<Agreement> AGREEMENT = Shape.object(Agreement.class, it -> {
        var document = it.required("document", Shapes.TEXT, Agreement::document);
        var owedTo = it.required("owedTo", RosterDocuments.HOSPITAL_ID, Agreement::owedTo);
        var months = it.required("serviceMonths", Shapes.COUNT, Agreement::serviceMonths);
        return in -> new Agreement(in.get(document), in.get(owedTo), in.get(months));
    });

    static final Shape<Enrollment> ENROLLMENT = Shape.object(Enrollment.class, it -> {
        var trainee = it.required("trainee", RosterDocuments.PERSON, Enrollment::trainee);
        var program = it.required("program", PROGRAM_ID, Enrollment::program);
        var type = it.required("type", Shapes.choice(ProgramType.class), Enrollment::type);
        var edition = it.required("edition", Shapes.TEXT, Enrollment::edition);
        var category = it.required("category", Shapes.choice(TraineeCategory.class), Enrollment::category);
        var home = it.optional("home", RosterDocuments.HOSPITAL_ID, Enrollment::home);
        var host = it.required("host", RosterDocuments.HOSPITAL_ID, Enrollment::host);
        var term = it.required("term", Basics.TERM, Enrollment::term);
        var years = it.optional("approvedYears", YEARS, Enrollment::approvedYears);
        var agreement = it.optional("agreement", AGREEMENT, Enrollment::agreement);
        var consent = it.optional("consent", Shapes.TEXT, Enrollment::consent);
        var counterpart = it.usually("counterpart", Shapes.BOOL, false, Enrollment::isCounterpart);
        var sender = it.optional("sender", Shapes.TEXT, Enrollment::sender);
        return in -> Enrollment.builder()
                .trainee(in.get(trainee))
                .program(in.get(program))
                .type(in.get(type))
                .edition(in.get(edition))
                .category(in.get(category))
                .home(in.get(home))
                .host(in.get(host))
                .term(in.get(term))
                .approvedYears(in.get(years))
                .agreement(in.get(agreement))
                .consent(in.get(consent))
                .isCounterpart(in.get(counterpart))
                .sender(in.get(sender))
                .build();
    });

    /** By the trainee's choice of that rank, or by decision with its reason. */
    static final Shape<Placement> PLACEMENT = Shape.object(Placement.class, it -> {
        var trainee = it.required("trainee", RosterDocuments.PERSON, Placement::trainee);
        var host = it.required("host", RosterDocuments.HOSPITAL_ID, Placement::host);
        var discipline = it.required("discipline", RosterDocuments.DISCIPLINE, Placement::discipline);
        var choice = it.usually(
                "choice", Shapes.COUNT, 0, placement -> placement.basis().choice());
        var reason = it.optional(
                "overrideReason", Shapes.TEXT, placement -> placement.basis().overrideReason());
        return in -> new Placement(
                in.get(trainee), in.get(host), in.get(discipline), new Basis(in.get(choice), in.get(reason)));
    });

    static final ImmutableList<Document<?>> ALL = ImmutableList.of(
            Document.of("program", PROGRAM),
            Document.of("cohort", COHORT),
            Document.list("enrollments", ENROLLMENT),
            Document.list("placements", PLACEMENT));

    static final ImmutableList<Shape<?>> PARTS =
            ImmutableList.of(PROGRAM_ID, HOST, COACHING, PHASE, YEARS, AGREEMENT, ENROLLMENT, PLACEMENT);

    private ProgramDocuments() {}
}
