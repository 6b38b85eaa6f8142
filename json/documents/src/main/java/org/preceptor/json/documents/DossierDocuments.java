package org.preceptor.json.documents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Map;
import org.preceptor.Label;
import org.preceptor.certification.Activity;
import org.preceptor.certification.Dossier;
import org.preceptor.certification.Registry;
import org.preceptor.json.shape.Shape;
import org.preceptor.json.shape.ShapeRules;
import org.preceptor.json.shape.Shapes;
import org.preceptor.roster.PersonId;
import org.preceptor.time.LengthUnit;

/** What a candidate for leader did and holds, and what is known of the others the dossier names. */
final class DossierDocuments {
    static final Shape<Dossier> LAZY = Shape.lazy(Dossier.class, DossierDocuments::dossier);

    private static final Shape<PersonId> PERSON = RosterDocuments.PERSON;

    static final Shape<Registry.Held> HELD = Shape.object(Registry.Held.class, it -> {
        var code = it.required("code", Shapes.TEXT, Registry.Held::code);
        var term = it.required("term", Basics.TERM, Registry.Held::term);
        var by = it.optional("by", PERSON, Registry.Held::by);
        return in -> new Registry.Held(in.get(code), in.get(term), in.get(by));
    });

    /** What one person held. */
    record Known(PersonId person, ImmutableList<Registry.Held> held) {}

    private static final Shape<Known> KNOWN = Shape.object(Known.class, it -> {
        var person = it.required("person", PERSON, Known::person);
        var held = it.required("held", Shapes.list(HELD), Known::held);
        return in -> {
            if (in.get(held).isEmpty()) {
                in.refuse(held, ShapeRules.REFUSED)
                        .with("reason", Label.of("needs at least one value", "至少需要一个值"))
                        .actual("[]");
                return null;
            }
            return new Known(in.get(person), in.get(held));
        };
    });

    static final Shape<Registry> REGISTRY = Shape.object(Registry.class, it -> {
        var people = it.required("people", Shapes.keyed(KNOWN, Known::person), DossierDocuments::entries);
        var powers = it.usually(
                "powers",
                Shapes.map(Shapes.TEXT, Shapes.set(Shapes.TEXT)),
                ImmutableMap.of(),
                DossierDocuments::powers);
        return in -> registry(in.get(people), in.get(powers));
    });

    static final Shape<Activity.Companion> COMPANION = Shape.object(Activity.Companion.class, it -> {
        var person = it.required("person", PERSON, Activity.Companion::person);
        var role = it.required("role", Shapes.TEXT, Activity.Companion::role);
        return in -> new Activity.Companion(in.get(person), in.get(role));
    });

    static final Shape<Activity.Approval> APPROVAL = Shape.object(Activity.Approval.class, it -> {
        var authority = it.required("authority", Shapes.TEXT, Activity.Approval::authority);
        var on = it.required("on", Shapes.DAY, Activity.Approval::on);
        return in -> new Activity.Approval(in.get(authority), in.get(on));
    });

    static final Shape<Activity> ACTIVITY = Shape.object(Activity.class, it -> {
        var id = it.required("id", Shapes.TEXT, Activity::id);
        var what = it.required("what", Shapes.TEXT, Activity::kind);
        var role = it.optional("role", Shapes.TEXT, Activity::role);
        var term = it.required("term", Basics.TERM, Activity::term);
        var amounts = it.usually(
                "amounts",
                Shapes.map(Shapes.choice(LengthUnit.class), Shapes.LONG),
                ImmutableMap.of(),
                Activity::amounts);
        var group = it.optional("group", Shapes.TEXT, Activity::group);
        var form = it.optional("form", Shapes.TEXT, Activity::form);
        var setting = it.optional("setting", Shapes.TEXT, Activity::setting);
        var meeting = it.optional("meeting", Shapes.TEXT, Activity::meeting);
        var provider = it.optional("provider", Shapes.TEXT, Activity::provider);
        var mode = it.optional("mode", Shapes.TEXT, Activity::mode);
        var recording = it.optional("recording", Shapes.TEXT, Activity::recording);
        var companions = it.usually("companions", Shapes.list(COMPANION), ImmutableList.of(), Activity::companions);
        var approvals = it.usually("approvals", Shapes.list(APPROVAL), ImmutableList.of(), Activity::approvals);
        var tags = it.usually("tags", Shapes.set(Shapes.TEXT), ImmutableSet.of(), Activity::tags);
        return in -> Activity.builder()
                .id(in.get(id))
                .kind(in.get(what))
                .role(in.get(role))
                .term(in.get(term))
                .amounts(in.get(amounts))
                .group(in.get(group))
                .form(in.get(form))
                .setting(in.get(setting))
                .meeting(in.get(meeting))
                .provider(in.get(provider))
                .mode(in.get(mode))
                .recording(in.get(recording))
                .companions(in.get(companions))
                .approvals(in.get(approvals))
                .tags(in.get(tags))
                .build();
    });

    static final Shape<Dossier.Attestation> ATTESTATION = Shape.object(Dossier.Attestation.class, it -> {
        var id = it.required("id", Shapes.TEXT, Dossier.Attestation::id);
        var what = it.required("what", Shapes.TEXT, Dossier.Attestation::kind);
        var signer = it.required("signer", PERSON, Dossier.Attestation::signer);
        var on = it.required("signedOn", Shapes.DAY, Dossier.Attestation::signedOn);
        var positive = it.optional("positive", Shapes.BOOL, Dossier.Attestation::positive);
        var observed = it.optional("observed", Shapes.TEXT, Dossier.Attestation::observed);
        return in -> new Dossier.Attestation(
                in.get(id), in.get(what), in.get(signer), in.get(on), in.get(positive), in.get(observed));
    });

    static final Shape<Dossier.Judgement> JUDGEMENT = Shape.object(Dossier.Judgement.class, it -> {
        var item = it.required("item", Shapes.TEXT, Dossier.Judgement::item);
        var assessor = it.required("assessor", PERSON, Dossier.Judgement::assessor);
        var on = it.required("on", Shapes.DAY, Dossier.Judgement::on);
        var satisfied = it.required("satisfied", Shapes.BOOL, Dossier.Judgement::satisfied);
        var reason = it.usually("reason", Shapes.TEXT, "", Dossier.Judgement::reason);
        return in ->
                new Dossier.Judgement(in.get(item), in.get(assessor), in.get(on), in.get(satisfied), in.get(reason));
    });

    static final Shape<Dossier.Examination> EXAMINATION = Shape.object(Dossier.Examination.class, it -> {
        var what = it.required("what", Shapes.TEXT, Dossier.Examination::kind);
        var on = it.required("on", Shapes.DAY, Dossier.Examination::on);
        var passed = it.optional("passed", Shapes.BOOL, Dossier.Examination::passed);
        var examiners =
                it.usually("examiners", Shapes.list(PERSON), ImmutableList.of(), Dossier.Examination::examiners);
        return in -> new Dossier.Examination(in.get(what), in.get(on), in.get(passed), in.get(examiners));
    });

    static final Shape<Dossier.Attribute> ATTRIBUTE = Shape.object(Dossier.Attribute.class, it -> {
        var name = it.required("name", Shapes.TEXT, Dossier.Attribute::name);
        var value = it.required("value", Shapes.TEXT, Dossier.Attribute::value);
        var term = it.required("term", Basics.TERM, Dossier.Attribute::term);
        return in -> new Dossier.Attribute(in.get(name), in.get(value), in.get(term));
    });

    static final Shape<Dossier.Waiver> WAIVER = Shape.object(Dossier.Waiver.class, it -> {
        var criterion = it.required("criterion", Shapes.TEXT, Dossier.Waiver::criterion);
        var authority = it.required("authority", Shapes.TEXT, Dossier.Waiver::authority);
        var reason = it.required("reason", Shapes.TEXT, Dossier.Waiver::reason);
        var inForce = it.required("inForce", Basics.TERM, Dossier.Waiver::inForce);
        var period = it.optional("period", Basics.TERM, Dossier.Waiver::period);
        return in -> new Dossier.Waiver(
                in.get(criterion), in.get(authority), in.get(reason), in.get(inForce), in.get(period));
    });

    static final Shape<Dossier.Condition> CONDITION = Shape.object(Dossier.Condition.class, it -> {
        var item = it.required("item", CriterionDocuments.ITEM, Dossier.Condition::item);
        var authority = it.required("authority", Shapes.TEXT, Dossier.Condition::authority);
        var reason = it.required("reason", Shapes.TEXT, Dossier.Condition::reason);
        var on = it.required("on", Shapes.DAY, Dossier.Condition::on);
        return in -> new Dossier.Condition(in.get(item), in.get(authority), in.get(reason), in.get(on));
    });

    static final Shape<Dossier.Relation> RELATION = Shape.object(Dossier.Relation.class, it -> {
        var person = it.required("person", PERSON, Dossier.Relation::person);
        var how = it.required("how", Shapes.TEXT, Dossier.Relation::kind);
        var term = it.required("term", Basics.TERM, Dossier.Relation::term);
        return in -> new Dossier.Relation(in.get(person), in.get(how), in.get(term));
    });

    static final Shape<Dossier> DOSSIER = Shape.object(Dossier.class, it -> {
        var candidate = it.required("candidate", PERSON, Dossier::candidate);
        var holdings = it.usually("holdings", Shapes.list(HELD), ImmutableList.of(), Dossier::holdings);
        var steps = it.usually("steps", Shapes.map(Shapes.TEXT, Shapes.DAY), ImmutableMap.of(), Dossier::milestones);
        var activities =
                it.usually("activities", Shapes.keyed(ACTIVITY, Activity::id), ImmutableList.of(), Dossier::activities);
        var attestations = it.usually(
                "attestations",
                Shapes.keyed(ATTESTATION, Dossier.Attestation::id),
                ImmutableList.of(),
                Dossier::attestations);
        var judgements = it.usually("judgements", Shapes.list(JUDGEMENT), ImmutableList.of(), Dossier::judgements);
        var examinations =
                it.usually("examinations", Shapes.list(EXAMINATION), ImmutableList.of(), Dossier::examinations);
        var attributes = it.usually("attributes", Shapes.list(ATTRIBUTE), ImmutableList.of(), Dossier::attributes);
        var waivers = it.usually("waivers", Shapes.list(WAIVER), ImmutableList.of(), Dossier::waivers);
        var conditions = it.usually("conditions", Shapes.list(CONDITION), ImmutableList.of(), Dossier::conditions);
        var leave = it.usually("leave", Shapes.list(Basics.TERM), ImmutableList.of(), Dossier::leave);
        var relations = it.usually("relations", Shapes.list(RELATION), ImmutableList.of(), Dossier::relations);
        var registry = it.usually("registry", REGISTRY, Registry.empty(), Dossier::registry);
        return in -> Dossier.builder()
                .candidate(in.get(candidate))
                .holdings(in.get(holdings))
                .milestones(in.get(steps))
                .activities(in.get(activities))
                .attestations(in.get(attestations))
                .judgements(in.get(judgements))
                .examinations(in.get(examinations))
                .attributes(in.get(attributes))
                .waivers(in.get(waivers))
                .conditions(in.get(conditions))
                .leave(in.get(leave))
                .relations(in.get(relations))
                .registry(in.get(registry))
                .build();
    });

    static final ImmutableList<Shape<?>> PARTS = ImmutableList.of(ACTIVITY);

    private DossierDocuments() {}

    private static Shape<Dossier> dossier() {
        return DOSSIER;
    }

    private static ImmutableList<Known> entries(Registry registry) {
        return registry.statuses().asMap().entrySet().stream()
                .map(each -> new Known(each.getKey(), ImmutableList.copyOf(each.getValue())))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableMap<String, ImmutableSet<String>> powers(Registry registry) {
        return registry.powers().asMap().entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, each -> ImmutableSet.copyOf(each.getValue())));
    }

    private static Registry registry(ImmutableList<Known> people, ImmutableMap<String, ImmutableSet<String>> powers) {
        ImmutableListMultimap.Builder<PersonId, Registry.Held> statuses = ImmutableListMultimap.builder();
        people.forEach(each -> statuses.putAll(each.person(), each.held()));
        ImmutableSetMultimap.Builder<String, String> conferred = ImmutableSetMultimap.builder();
        powers.forEach(conferred::putAll);
        return new Registry(statuses.build(), conferred.build());
    }
}
