package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import org.preceptor.Label;
import org.preceptor.MalformedValueException;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;
import org.preceptor.roster.Credential;
import org.preceptor.roster.Hospital;
import org.preceptor.roster.Hospital.Discipline;
import org.preceptor.roster.Hospital.Rank;
import org.preceptor.roster.HospitalId;
import org.preceptor.roster.PersonId;
import org.preceptor.roster.Physician;
import org.preceptor.roster.Physician.Identifier;
import org.preceptor.roster.Physician.Service;
import org.preceptor.roster.Region;
import org.preceptor.roster.Roster;
import org.preceptor.roster.Specialty;
import org.preceptor.roster.SpecialtyBase;
import org.preceptor.roster.Standing;
import org.preceptor.roster.Title;
import org.preceptor.roster.TitleGrant;
import org.preceptor.roster.TitleLadder;
import org.preceptor.roster.TrainingBase;
import org.preceptor.roster.TrainingBase.AffiliatedUnit;

/** People with their histories, hospitals and training bases. */
final class RosterDocuments {
    static final Shape<PersonId> PERSON = Shapes.id(PersonId.class, PersonId::of);

    static final Shape<HospitalId> HOSPITAL_ID = Shapes.id(HospitalId.class, HospitalId::of);

    static final Shape<Discipline> DISCIPLINE = Shapes.id(Discipline.class, Discipline::of);

    static final Shape<Region> REGION = Shapes.parsed(
            Region.class,
            Label.of("a region such as \"CN-XZ\" or \"Tibet\"", "地区，如\"CN-XZ\"或\"西藏\""),
            "",
            RosterDocuments::region);

    static final Shape<Specialty> SPECIALTY = Shapes.parsed(
            Specialty.class,
            Label.of("a specialty such as \"0900@2023\"", "专业，如\"0900@2023\""),
            ".+@.+",
            Specialty::parse);

    /** A title of the Chinese ladder is its code; any other title is written in full. */
    static final Shape<Title> TITLE = Shapes.named(
            Shape.object(Title.class, it -> {
                var code = it.required("code", Shapes.TEXT, Title::code);
                var track = it.required("track", Shapes.choice(Title.Track.class), Title::track);
                var level = it.required("level", Shapes.choice(Title.Level.class), Title::level);
                var label = it.required("label", Basics.LABEL, Title::label);
                return in -> new Title(in.get(code), in.get(track), in.get(level), in.get(label));
            }),
            Maps.uniqueIndex(TitleLadder.china().titles(), Title::code));

    static final Shape<Title.Floor> FLOOR = Shape.object(Title.Floor.class, it -> {
        var level = it.required("level", Shapes.choice(Title.Level.class), Title.Floor::level);
        var tracks = it.usually(
                "tracks",
                Shapes.set(Shapes.choice(Title.Track.class)),
                ImmutableSet.of(Title.Track.CLINICAL),
                Title.Floor::tracks);
        return in -> new Title.Floor(in.get(level), in.get(tracks));
    });

    static final Shape<TitleGrant> GRANT = Shape.object(TitleGrant.class, it -> {
        var title = it.required("title", TITLE, TitleGrant::title);
        var term = it.required("term", Basics.TERM, TitleGrant::term);
        var endReason = it.optional("endReason", Shapes.TEXT, TitleGrant::endReason);
        var evidence = it.optional("evidence", Shapes.TEXT, TitleGrant::evidence);
        return in -> new TitleGrant(in.get(title), in.get(term), in.get(endReason), in.get(evidence));
    });

    static final Shape<Credential> CREDENTIAL = Shape.object(Credential.class, it -> {
        var type = it.required("type", Shapes.choice(Credential.Kind.class), Credential::kind);
        var level = it.required("level", Shapes.choice(Credential.Level.class), Credential::level);
        var term = it.required("term", Basics.TERM, Credential::term);
        var reference = it.optional("reference", Shapes.TEXT, Credential::reference);
        return in -> new Credential(in.get(type), in.get(level), in.get(term), in.get(reference));
    });

    static final Shape<Standing> STANDING = Shape.object(Standing.class, it -> {
        var type = it.required("type", Shapes.choice(Standing.Kind.class), Standing::kind);
        var body = it.required("body", Shapes.TEXT, Standing::body);
        var held = it.required("held", Basics.TERMS, Standing::held);
        return in -> new Standing(in.get(type), in.get(body), in.get(held));
    });

    static final Shape<Service> SERVICE = Shape.object(Service.class, it -> {
        var place = it.required("place", HOSPITAL_ID, Service::place);
        var type = it.required("type", Shapes.choice(Service.Kind.class), Service::kind);
        var term = it.required("term", Basics.TERM, Service::term);
        return in -> new Service(in.get(place), in.get(type), in.get(term));
    });

    static final Shape<Identifier> IDENTIFIER = Shape.object(Identifier.class, it -> {
        var type = it.required("type", Shapes.TEXT, Identifier::type);
        var number = it.required("number", Shapes.TEXT, Identifier::number);
        return in -> new Identifier(in.get(type), in.get(number));
    });

    static final Shape<Physician> PHYSICIAN = Shape.object(Physician.class, it -> {
        var id = it.required("id", PERSON, Physician::id);
        var name = it.optional("name", Shapes.TEXT, Physician::name);
        var identifiers =
                it.usually("identifiers", Shapes.list(IDENTIFIER), ImmutableList.of(), Physician::identifiers);
        var titles = it.usually("titles", Shapes.list(GRANT), ImmutableList.of(), Physician::titles);
        var credentials =
                it.usually("credentials", Shapes.list(CREDENTIAL), ImmutableList.of(), Physician::credentials);
        var standings = it.usually("standings", Shapes.list(STANDING), ImmutableList.of(), Physician::standings);
        var services = it.usually("services", Shapes.list(SERVICE), ImmutableList.of(), Physician::services);
        var employer = it.optional("employer", HOSPITAL_ID, Physician::employer);
        var disciplines = it.usually("disciplines", Shapes.set(DISCIPLINE), ImmutableSet.of(), Physician::disciplines);
        var practising = it.optional("practisingSince", Shapes.DAY, Physician::practisingSince);
        var teaching = it.optional("teachingSince", Shapes.DAY, Physician::teachingSince);
        var fullTime = it.usually("fullTimeTeacher", Shapes.BOOL, false, Physician::isFullTimeTeacher);
        return in -> Physician.builder()
                .id(in.get(id))
                .name(in.get(name))
                .identifiers(in.get(identifiers))
                .titles(in.get(titles))
                .credentials(in.get(credentials))
                .standings(in.get(standings))
                .services(in.get(services))
                .employer(in.get(employer))
                .disciplines(in.get(disciplines))
                .practisingSince(in.get(practising))
                .teachingSince(in.get(teaching))
                .isFullTimeTeacher(in.get(fullTime))
                .build();
    });

    static final Shape<Rank> RANK = Shape.object(Rank.class, it -> {
        var tier = it.required("tier", Shapes.choice(Hospital.Tier.class), Rank::tier);
        var grade = it.optional("grade", Shapes.choice(Hospital.Grade.class), Rank::grade);
        return in -> new Rank(in.get(tier), in.get(grade));
    });

    static final Shape<Hospital> HOSPITAL = Shape.object(Hospital.class, it -> {
        var id = it.required("id", HOSPITAL_ID, Hospital::id);
        var name = it.optional("name", Shapes.TEXT, Hospital::name);
        var rank = it.optional("rank", RANK, Hospital::rank);
        var region = it.required("region", REGION, Hospital::region);
        var disciplines = it.usually("disciplines", Shapes.set(DISCIPLINE), ImmutableSet.of(), Hospital::disciplines);
        var beds = it.optionalInt("beds", Shapes.COUNT, Hospital::beds);
        return in -> Hospital.builder()
                .id(in.get(id))
                .name(in.get(name))
                .rank(in.get(rank))
                .region(in.get(region))
                .disciplines(in.get(disciplines))
                .beds(in.get(beds))
                .build();
    });

    static final Shape<SpecialtyBase.Rotation> ROTATION = Shape.object(SpecialtyBase.Rotation.class, it -> {
        var department = it.required("department", Shapes.TEXT, SpecialtyBase.Rotation::department);
        var key = it.usually(
                "keySupervisors", Shapes.set(PERSON), ImmutableSet.of(), SpecialtyBase.Rotation::keySupervisors);
        return in -> new SpecialtyBase.Rotation(in.get(department), in.get(key));
    });

    static final Shape<SpecialtyBase> SPECIALTY_BASE = Shape.object(SpecialtyBase.class, it -> {
        var hospital = it.required("hospital", HOSPITAL_ID, SpecialtyBase::hospital);
        var specialty = it.required("specialty", SPECIALTY, SpecialtyBase::specialty);
        var capacity = it.required("capacity", Shapes.COUNT, SpecialtyBase::capacity);
        var minimum = it.required("minimumCapacity", Shapes.COUNT, SpecialtyBase::minimumCapacity);
        var status = it.usually(
                "status",
                Shapes.choice(SpecialtyBase.Status.class),
                SpecialtyBase.Status.ACTIVE,
                SpecialtyBase::status);
        var supervisors = it.usually("supervisors", Shapes.set(PERSON), ImmutableSet.of(), SpecialtyBase::supervisors);
        var head = it.optional("head", PERSON, SpecialtyBase::head);
        var director = it.optional("teachingDirector", PERSON, SpecialtyBase::teachingDirector);
        var secretary = it.optional("secretary", PERSON, SpecialtyBase::secretary);
        var rotations = it.usually(
                "rotations",
                Shapes.keyed(ROTATION, SpecialtyBase.Rotation::department),
                ImmutableList.of(),
                SpecialtyBase::rotations);
        return in -> SpecialtyBase.builder()
                .hospital(in.get(hospital))
                .specialty(in.get(specialty))
                .capacity(in.get(capacity))
                .minimumCapacity(in.get(minimum))
                .status(in.get(status))
                .supervisors(in.get(supervisors))
                .head(in.get(head))
                .teachingDirector(in.get(director))
                .secretary(in.get(secretary))
                .rotations(in.get(rotations))
                .build();
    });

    static final Shape<AffiliatedUnit> UNIT = Shape.object(AffiliatedUnit.class, it -> {
        var hospital = it.required("hospital", HOSPITAL_ID, AffiliatedUnit::hospital);
        var recruits = it.usually("recruits", Shapes.BOOL, false, AffiliatedUnit::recruits);
        var consent = it.optional("crossCityConsent", Shapes.TEXT, AffiliatedUnit::crossCityConsent);
        return in -> new AffiliatedUnit(in.get(hospital), in.get(recruits), in.get(consent));
    });

    static final Shape<TrainingBase> BASE = Shape.object(TrainingBase.class, it -> {
        var hospital = it.required("hospital", HOSPITAL_ID, TrainingBase::hospital);
        var specialties = it.required(
                "specialtyBases", Shapes.keyed(SPECIALTY_BASE, SpecialtyBase::specialty), TrainingBase::specialtyBases);
        var units = it.usually(
                "affiliatedUnits",
                Shapes.keyed(UNIT, AffiliatedUnit::hospital),
                ImmutableList.of(),
                TrainingBase::affiliatedUnits);
        var practice =
                it.usually("practiceBases", Shapes.set(HOSPITAL_ID), ImmutableSet.of(), TrainingBase::practiceBases);
        var administrators = it.optionalInt("administrators", Shapes.COUNT, TrainingBase::administrators);
        var residents = it.optionalInt("residents", Shapes.COUNT, TrainingBase::residents);
        return in -> TrainingBase.builder()
                .hospital(in.get(hospital))
                .specialtyBases(in.get(specialties))
                .affiliatedUnits(in.get(units))
                .practiceBases(in.get(practice))
                .administrators(in.get(administrators))
                .residents(in.get(residents))
                .build();
    });

    static final Shape<Roster> ROSTER = Shape.object(Roster.class, it -> {
        var hospitals = it.required(
                "hospitals",
                Shapes.keyed(HOSPITAL, Hospital::id),
                roster -> roster.hospitals().values().asList());
        var bases = it.usually(
                "bases",
                Shapes.keyed(BASE, TrainingBase::hospital),
                ImmutableList.of(),
                roster -> roster.bases().values().asList());
        var physicians = it.required(
                "physicians",
                Shapes.keyed(PHYSICIAN, Physician::id),
                roster -> roster.physicians().values().asList());
        return in -> {
            Roster.Builder roster = Roster.builder();
            in.get(hospitals).forEach(roster::add);
            in.get(bases).forEach(roster::add);
            in.get(physicians).forEach(roster::add);
            return roster.build();
        };
    });

    static final ImmutableList<Document<?>> ALL = ImmutableList.of(Document.of("roster", ROSTER));

    static final ImmutableList<Shape<?>> PARTS = ImmutableList.of(
            PERSON,
            HOSPITAL_ID,
            DISCIPLINE,
            REGION,
            SPECIALTY,
            TITLE,
            FLOOR,
            GRANT,
            CREDENTIAL,
            STANDING,
            SERVICE,
            IDENTIFIER,
            PHYSICIAN,
            RANK,
            HOSPITAL,
            SPECIALTY_BASE,
            UNIT,
            BASE);

    private RosterDocuments() {}

    /** Names and codes of notices, but nothing around them. */
    private static Region region(String text) {
        MalformedValueException.check(
                text.equals(text.strip()), "Region", text, "must be text without space around it");
        return Region.parse(text);
    }
}
