package org.preceptor.roster;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preceptor.Label;
import org.preceptor.roster.BaseRules.Placed;
import org.preceptor.roster.SpecialtyBase.Rotation;
import org.preceptor.rule.Evidence;
import org.preceptor.rule.Finding;
import org.preceptor.rule.Pointer;
import org.preceptor.rule.Remedy;
import org.preceptor.rule.RuleCard;
import org.preceptor.rule.Source;
import org.preceptor.rule.Source.Confidence;
import org.preceptor.time.Term;

/** Rules about the teacher training of those who organize the teaching of a specialty base. */
final class PostRules {
    private static final Period RECENT = Period.ofYears(5);
    private static final Label DIRECTOR = Label.of("teaching director", "教学主任");
    private static final Label SECRETARY = Label.of("teaching secretary", "教学秘书");
    private static final Source FORMS = new Source(
            "National Health Commission", "residency base and specialty forms, 2023", "", Confidence.ENCODED);

    static final RuleCard KEY_SUPERVISOR_MISSING = RuleCard.builder()
            .id("roster.key-supervisor-missing")
            .sentence(
                    "Every rotation department has a key supervisor with provincial or national training of the last five years",
                    "每个轮转科室至少一名骨干师资，近五年内参加过省级及以上师资培训")
            .source(FORMS)
            .message(
                    "{department}: none of {actual} key supervisors had such training since {expected}",
                    "{department}：{actual}名骨干师资中无人自{expected}以来参加过此类培训")
            .passing("cardiology with one key supervisor trained by the province last year", "心内科一名骨干师资去年参加省级培训")
            .failing("cardiology with one key supervisor trained by the hospital", "心内科骨干师资仅参加院级培训")
            .build();
    static final RuleCard POST_TRAINING_OUTDATED = RuleCard.builder()
            .id("roster.post-training-outdated")
            .sentence(
                    "Teaching director and secretary had provincial or national teacher training within five years",
                    "教学主任和教学秘书近五年内参加过省级及以上师资培训")
            .source(FORMS)
            .message(
                    "the {post} {person} has no such training since {expected}",
                    "{post}{person}自{expected}以来无省级及以上师资培训")
            .passing("a secretary trained by the province four years ago", "教学秘书四年前参加省级培训")
            .failing("a secretary trained by the province six years ago", "教学秘书六年前参加省级培训")
            .build();

    private PostRules() {}

    static List<Finding.Draft> keySupervisors(Placed placed, LocalDate day) {
        Term recent = Term.of(day.minus(RECENT), day);
        List<Finding.Draft> drafts = new ArrayList<>();
        for (SpecialtyBase base : placed.base().specialtyBases()) {
            for (Rotation rotation : base.rotations()) {
                if (rotation.keySupervisors().stream().noneMatch(id -> mayBeTrained(placed, id, recent))) {
                    drafts.add(KEY_SUPERVISOR_MISSING
                            .error()
                            .at(Pointer.of("specialtyBases", base.specialty(), "rotations", rotation.department()))
                            .with("department", rotation.department())
                            .actual(rotation.keySupervisors().size())
                            .expected(recent.first())
                            .remedy(new Remedy.Obtain(Label.of("provincial teacher training", "省级师资培训"))));
                }
            }
        }
        return drafts;
    }

    static List<Finding.Draft> posts(Placed placed, LocalDate day) {
        Term recent = Term.of(day.minus(RECENT), day);
        List<Finding.Draft> drafts = new ArrayList<>();
        for (SpecialtyBase base : placed.base().specialtyBases()) {
            post(placed, base.teachingDirector(), DIRECTOR, recent)
                    .ifPresent(draft ->
                            drafts.add(draft.at(Pointer.of("specialtyBases", base.specialty(), "teachingDirector"))));
            post(placed, base.secretary(), SECRETARY, recent)
                    .ifPresent(
                            draft -> drafts.add(draft.at(Pointer.of("specialtyBases", base.specialty(), "secretary"))));
        }
        return drafts;
    }

    /** Everybody a specialty base names, by the place where it does. */
    static Map<Pointer, PersonId> people(SpecialtyBase base) {
        Map<Pointer, PersonId> people = new LinkedHashMap<>();
        Pointer at = Pointer.of("specialtyBases", base.specialty());
        base.supervisors().forEach(id -> people.put(at.child("supervisors").child(id), id));
        base.head().ifPresent(id -> people.put(at.child("head"), id));
        base.teachingDirector().ifPresent(id -> people.put(at.child("teachingDirector"), id));
        base.secretary().ifPresent(id -> people.put(at.child("secretary"), id));
        for (Rotation rotation : base.rotations()) {
            Pointer in = at.child("rotations").child(rotation.department()).child("keySupervisors");
            rotation.keySupervisors().forEach(id -> people.put(in.child(id), id));
        }
        return people;
    }

    private static Optional<Finding.Draft> post(Placed placed, Optional<PersonId> holder, Label post, Term recent) {
        return holder.filter(id -> !mayBeTrained(placed, id, recent))
                .map(id -> POST_TRAINING_OUTDATED
                        .error()
                        .with("post", post)
                        .with("person", Evidence.ref("person", id))
                        .expected(recent.first()));
    }

    /** Somebody the roster does not know is reported as such and not judged. */
    private static boolean mayBeTrained(Placed placed, PersonId id, Term recent) {
        return placed.roster()
                .find(id)
                .map(person -> person.isTrainedTeacher(Credential.Level.PROVINCIAL, recent))
                .orElse(true);
    }
}
