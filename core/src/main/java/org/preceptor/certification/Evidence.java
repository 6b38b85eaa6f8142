package org.preceptor.certification;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.preceptor.certification.Dossier.Attestation;
import org.preceptor.certification.Dossier.Examination;
import org.preceptor.certification.Dossier.Judgement;
import org.preceptor.certification.Registry.Held;
import org.preceptor.time.Term;
import org.preceptor.time.TermSet;

/** A dossier in canonical order, indexed once; equal evidence in any order gives equal indexes. */
final class Evidence {
    final ImmutableList<Activity> activities;
    final ImmutableListMultimap<String, Activity> byKind;
    final ImmutableMap<String, TermSet> holdings;
    final ImmutableListMultimap<String, Attestation> attestations;
    final ImmutableListMultimap<String, Judgement> judgements;
    final ImmutableListMultimap<String, Examination> examinations;
    final ImmutableList<Term> leave;
    final Dossier dossier;

    Evidence(Dossier dossier) {
        this.dossier = dossier;
        activities = ImmutableSet.copyOf(ImmutableList.sortedCopyOf(dossier.activities()))
                .asList();
        byKind = activities.stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Activity::kind, activity -> activity));
        holdings = holdings(dossier);
        attestations = ordered(dossier.attestations(), Comparator.comparing(Attestation::signedOn)).stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Attestation::kind, a -> a));
        judgements = ordered(dossier.judgements(), Comparator.comparing(Judgement::on)).stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Judgement::item, j -> j));
        examinations = ordered(dossier.examinations(), Comparator.comparing(Examination::on)).stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Examination::kind, e -> e));
        leave = TermSet.of(dossier.leave()).terms();
    }

    private static ImmutableMap<String, TermSet> holdings(Dossier dossier) {
        Map<String, TermSet> terms = new TreeMap<>();
        for (Held held : dossier.holdings()) {
            terms.merge(held.code(), TermSet.of(held.term()), (a, b) -> a.plus(held.term()));
        }
        return ImmutableMap.copyOf(terms);
    }

    private static <T> ImmutableList<T> ordered(ImmutableList<T> items, Comparator<T> byDay) {
        return ImmutableSet.copyOf(ImmutableList.sortedCopyOf(byDay.thenComparing(Object::toString), items))
                .asList();
    }

    /** Every day on which the dossier says that something begins, happens or is over. */
    TreeSet<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>(dossier.milestones().values());
        activities.forEach(activity -> add(days, activity.term()));
        activities.forEach(activity -> activity.approvals().forEach(approval -> days.add(approval.on())));
        holdings.values().forEach(set -> set.terms().forEach(term -> add(days, term)));
        dossier.attestations().forEach(attestation -> days.add(attestation.signedOn()));
        dossier.judgements().forEach(judgement -> days.add(judgement.on()));
        dossier.examinations().forEach(examination -> days.add(examination.on()));
        dossier.attributes().forEach(attribute -> add(days, attribute.term()));
        dossier.waivers().forEach(waiver -> add(days, waiver.inForce()));
        dossier.waivers().forEach(waiver -> waiver.period().ifPresent(term -> add(days, term)));
        dossier.conditions().forEach(condition -> days.add(condition.on()));
        leave.forEach(term -> add(days, term));
        dossier.relations().forEach(relation -> add(days, relation.term()));
        return days;
    }

    private static void add(TreeSet<LocalDate> days, Term term) {
        if (term.hasFirst()) {
            days.add(term.first());
        }
        if (term.hasLast()) {
            days.add(term.last());
        }
    }
}
