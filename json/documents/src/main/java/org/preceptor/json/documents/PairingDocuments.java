package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.preceptor.Label;
import org.preceptor.json.shape.Kinds;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.Shapes;
import org.preceptor.pairing.Distribution;
import org.preceptor.pairing.Distribution.GroupCap;
import org.preceptor.pairing.Distribution.Region;
import org.preceptor.pairing.MentorCalendar;
import org.preceptor.pairing.MentorCalendar.Engagement;
import org.preceptor.pairing.Opening;
import org.preceptor.pairing.PairingProblem;
import org.preceptor.pairing.PairingProblem.BaseCap;
import org.preceptor.pairing.PairingProblem.Excluded;
import org.preceptor.pairing.PairingProblem.Fixed;
import org.preceptor.pairing.PairingProblem.Joint;
import org.preceptor.pairing.PairingProblem.Link;
import org.preceptor.pairing.Place;
import org.preceptor.pairing.Preference;
import org.preceptor.pairing.Trainee;
import org.preceptor.pairing.Willingness;
import org.preceptor.roster.PersonId;

/** Pairing problems; rules are code and stay outside, declared orders are written as the scores they give. */
final class PairingDocuments {
    static final Shape<Place> PLACE = Shapes.parsed(
            Place.class,
            Label.of("a place such as \"mentor:p-1\" or \"host:h-2\"", "去处，如\"mentor:p-1\"或\"host:h-2\""),
            "(mentor|host|discipline):.+",
            Place::parse);

    static final Shape<Willingness> WILLINGNESS =
            Shapes.list(Shapes.list(PLACE)).as(Willingness.class, Willingness::new, Willingness::groups);

    private static final Shape<ImmutableList<ImmutableList<PersonId>>> GROUPS =
            Shapes.list(Shapes.list(RosterDocuments.PERSON));

    static final Kinds<Preference> PREFERENCE = Kinds.of(Preference.class)
            .kind("named", Preference.Named.class, it -> {
                var groups = it.required("groups", GROUPS, Preference.Named::groups);
                return in -> new Preference.Named(in.get(groups));
            })
            .kind("scored", Preference.Scored.class, it -> {
                var scores = it.required(
                        "scores", Shapes.map(RosterDocuments.PERSON, Shapes.LONG), Preference.Scored::scores);
                return in -> new Preference.Scored(in.get(scores));
            })
            .kind("by-place", Preference.ByPlace.class, it -> {
                var groups = it.required("groups", Shapes.list(Shapes.list(PLACE)), Preference.ByPlace::groups);
                return in -> new Preference.ByPlace(in.get(groups));
            })
            .kind("open", Preference.Open.class, it -> in -> new Preference.Open());

    static final Shape<Trainee> TRAINEE = Shape.object(Trainee.class, it -> {
        var id = it.required("id", RosterDocuments.PERSON, Trainee::id);
        var wishes = it.usually("willingness", WILLINGNESS, Willingness.empty(), Trainee::willingness);
        var origin =
                it.usually("origin", Shapes.choice(Trainee.Origin.class), Trainee.Origin.UNSTATED, Trainee::origin);
        var home = it.optional("home", RosterDocuments.HOSPITAL_ID, Trainee::home);
        var specialty = it.optional("specialty", RosterDocuments.SPECIALTY, Trainee::specialty);
        var languages = it.usually("languages", Shapes.set(Shapes.TEXT), ImmutableSet.of(), Trainee::languages);
        var sites = it.usually("sites", Shapes.set(Shapes.TEXT), ImmutableSet.of(), Trainee::sites);
        var groups = it.usually("groups", Shapes.set(Shapes.TEXT), ImmutableSet.of(), Trainee::groups);
        return in -> Trainee.builder()
                .id(in.get(id))
                .willingness(in.get(wishes))
                .origin(in.get(origin))
                .home(in.get(home))
                .specialty(in.get(specialty))
                .languages(in.get(languages))
                .sites(in.get(sites))
                .groups(in.get(groups))
                .build();
    });

    static final Shape<Opening> OPENING = Shape.object(Opening.class, it -> {
        var place = it.required("place", PLACE, Opening::place);
        var capacity = it.required("capacity", Shapes.COUNT, Opening::capacity);
        var minimum = it.usually("minimum", Shapes.COUNT, 0, Opening::minimum);
        var preference = it.usually("preference", PREFERENCE, Preference.open(), Opening::preference);
        var base = it.optional("base", RosterDocuments.HOSPITAL_ID, Opening::base);
        var specialty = it.optional("specialty", RosterDocuments.SPECIALTY, Opening::specialty);
        var languages = it.usually("languages", Shapes.set(Shapes.TEXT), ImmutableSet.of(), Opening::languages);
        var site = it.optional("site", Shapes.TEXT, Opening::site);
        return in -> Opening.builder()
                .place(in.get(place))
                .capacity(in.get(capacity))
                .minimum(in.get(minimum))
                .preference(in.get(preference))
                .base(in.get(base))
                .specialty(in.get(specialty))
                .languages(in.get(languages))
                .site(in.get(site))
                .build();
    });

    static final Shape<BaseCap> BASE = Shape.object(BaseCap.class, it -> {
        var base = it.required("base", RosterDocuments.HOSPITAL_ID, BaseCap::base);
        var capacity = it.required("capacity", Shapes.COUNT, BaseCap::capacity);
        var preference = it.required("preference", PREFERENCE, BaseCap::preference);
        return in -> new BaseCap(in.get(base), in.get(capacity), in.get(preference));
    });

    static final Shape<Engagement> ENGAGEMENT = Shape.object(Engagement.class, it -> {
        var mentor = it.required("mentor", RosterDocuments.PERSON, Engagement::mentor);
        var trainee = it.required("trainee", RosterDocuments.PERSON, Engagement::trainee);
        var term = it.required("term", Basics.TERM, Engagement::term);
        var type = it.required("type", Shapes.choice(MentorCalendar.Kind.class), Engagement::kind);
        return in -> new Engagement(in.get(mentor), in.get(trainee), in.get(term), in.get(type));
    });

    private static final Shape<MentorCalendar> CALENDAR =
            Shapes.list(ENGAGEMENT).as(MentorCalendar.class, MentorCalendar::of, MentorCalendar::engagements);

    static final Shape<Fixed> FIXED = Shape.object(Fixed.class, it -> {
        var trainee = it.required("trainee", RosterDocuments.PERSON, Fixed::trainee);
        var place = it.required("place", PLACE, Fixed::place);
        var author = it.required("author", Shapes.TEXT, Fixed::author);
        var reason = it.required("reason", Shapes.TEXT, Fixed::reason);
        return in -> new Fixed(in.get(trainee), in.get(place), in.get(author), in.get(reason));
    });

    static final Shape<Excluded> EXCLUDED = Shape.object(Excluded.class, it -> {
        var trainee = it.required("trainee", RosterDocuments.PERSON, Excluded::trainee);
        var place = it.required("place", PLACE, Excluded::place);
        var reason = it.required("reason", Shapes.TEXT, Excluded::reason);
        return in -> new Excluded(in.get(trainee), in.get(place), in.get(reason));
    });

    static final Shape<Joint> JOINT = Shape.object(Joint.class, it -> {
        var first = it.optional("first", PLACE, Joint::first);
        var second = it.optional("second", PLACE, Joint::second);
        return in -> new Joint(in.get(first), in.get(second));
    });

    static final Shape<Link> LINK = Shape.object(Link.class, it -> {
        var first = it.required("first", RosterDocuments.PERSON, Link::first);
        var second = it.required("second", RosterDocuments.PERSON, Link::second);
        var wishes = it.usually("wishes", Shapes.list(JOINT), ImmutableList.of(), Link::wishes);
        return in -> new Link(in.get(first), in.get(second), in.get(wishes));
    });

    static final Shape<Region> REGION = Shape.object(Region.class, it -> {
        var id = it.required("id", Shapes.TEXT, Region::id);
        var parent = it.optional("parent", Shapes.TEXT, Region::parent);
        var minimum = it.usually("minimum", Shapes.COUNT, 0, Region::minimum);
        var maximum = it.required("maximum", Shapes.COUNT, Region::maximum);
        return in -> new Region(in.get(id), in.get(parent), in.get(minimum), in.get(maximum));
    });

    static final Shape<GroupCap> GROUP_CAP = Shape.object(GroupCap.class, it -> {
        var place = it.required("place", PLACE, GroupCap::place);
        var group = it.required("group", Shapes.TEXT, GroupCap::group);
        var maximum = it.required("maximum", Shapes.COUNT, GroupCap::maximum);
        return in -> new GroupCap(in.get(place), in.get(group), in.get(maximum));
    });

    static final Shape<Distribution> DISTRIBUTION = Shape.object(Distribution.class, it -> {
        var regions = it.usually("regions", Shapes.list(REGION), ImmutableList.of(), Distribution::regions);
        var regionOf =
                it.usually("regionOf", Shapes.map(PLACE, Shapes.TEXT), ImmutableMap.of(), Distribution::regionOf);
        var targets = it.usually("targets", Shapes.map(PLACE, Shapes.COUNT), ImmutableMap.of(), Distribution::targets);
        var order = it.usually("order", Shapes.set(PLACE), ImmutableSet.of(), Distribution::order);
        var reserves =
                it.usually("reserves", Shapes.list(QuotaDocuments.RESERVE), ImmutableList.of(), Distribution::reserves);
        var caps = it.usually("groupCaps", Shapes.list(GROUP_CAP), ImmutableList.of(), Distribution::groupCaps);
        var reversions = it.usually(
                "reversions", Shapes.list(QuotaDocuments.REVERSION), ImmutableList.of(), Distribution::reversions);
        var nominations = it.usually(
                "nominations",
                Shapes.map(ShareDocuments.MEMBER, Shapes.LONG),
                ImmutableMap.of(),
                Distribution::nominations);
        var members = it.usually(
                "members", Shapes.map(ShareDocuments.MEMBER, PLACE), ImmutableMap.of(), Distribution::members);
        return in -> Distribution.builder()
                .regions(in.get(regions))
                .regionOf(in.get(regionOf))
                .targets(in.get(targets))
                .order(in.get(order))
                .reserves(in.get(reserves))
                .groupCaps(in.get(caps))
                .reversions(in.get(reversions))
                .nominations(in.get(nominations))
                .members(in.get(members))
                .build();
    });

    static final Shape<PairingProblem> PROBLEM = Shape.object(PairingProblem.class, it -> {
        var term = it.required("term", Basics.TERM, PairingProblem::term);
        var trainees = it.required("trainees", Shapes.list(TRAINEE), PairingProblem::trainees);
        var openings = it.required(
                "openings",
                Shapes.list(OPENING),
                problem -> problem.withScores().openings());
        var bases = it.usually(
                "bases",
                Shapes.list(BASE),
                ImmutableList.of(),
                problem -> problem.withScores().bases());
        var spread = it.usually("distribution", DISTRIBUTION, Distribution.none(), PairingProblem::distribution);
        var calendar = it.usually("calendar", CALENDAR, MentorCalendar.empty(), PairingProblem::calendar);
        var fixed = it.usually("fixed", Shapes.list(FIXED), ImmutableList.of(), PairingProblem::fixed);
        var excluded = it.usually("excluded", Shapes.list(EXCLUDED), ImmutableList.of(), PairingProblem::excluded);
        var links = it.usually("links", Shapes.list(LINK), ImmutableList.of(), PairingProblem::links);
        return in -> PairingProblem.builder()
                .term(in.get(term))
                .trainees(in.get(trainees))
                .openings(in.get(openings))
                .bases(in.get(bases))
                .distribution(in.get(spread))
                .calendar(in.get(calendar))
                .fixed(in.get(fixed))
                .excluded(in.get(excluded))
                .links(in.get(links))
                .build();
    });

    static final ImmutableList<Document<?>> ALL = ImmutableList.of(
            Document.of("pairing-problem", PROBLEM), Document.of("pairing", StatementDocuments.STATEMENT));

    static final ImmutableList<Shape<?>> PARTS =
            ImmutableList.copyOf(List.of(PLACE, WILLINGNESS, PREFERENCE, TRAINEE, OPENING, ENGAGEMENT, DISTRIBUTION));

    private PairingDocuments() {}
}
