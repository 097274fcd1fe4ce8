package org.delhihims.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.entitlement.Finding.Answer;
import org.delhihims.kernel.Sentence;
import org.delhihims.kernel.Table;
import org.hl7.fhir.r4.model.Coverage;

/**
 * What holds for a scheme from one day to another: a row of {@code schemes.tsv}.
 *
 * @param mustShowPapers whether the papers are needed even of whom the record says that the conditions hold
 */
record SchemeRule(
        String scheme,
        LocalDate from,
        LocalDate until,
        Conditions conditions,
        boolean mustShowPapers,
        List<Sentence> papers,
        Sentence benefit) {

    static SchemeRule of(Table.Row row) {
        String evidence = row.text("evidence");
        if (!Set.of("papers", "record").contains(evidence)) {
            throw new IllegalStateException(row.place() + ": evidence");
        }
        row.text("source");
        return new SchemeRule(
                row.text("scheme"),
                row.optional("from").map(LocalDate::parse).orElse(LocalDate.MIN),
                row.optional("until").map(LocalDate::parse).orElse(LocalDate.MAX),
                Conditions.of(row),
                evidence.equals("papers"),
                papers(row),
                new Sentence(row.text("english"), row.text("hindi")));
    }

    private static List<Sentence> papers(Table.Row row) {
        String[] english = row.optional("papers").orElse("").split("; ", -1);
        String[] hindi = row.optional("papers-hindi").orElse("").split("; ", -1);
        if (english.length != hindi.length) {
            throw new IllegalStateException(row.place() + ": papers");
        }
        List<Sentence> papers = new ArrayList<>();
        for (int i = 0; i < english.length; i++) {
            if (!english[i].isEmpty()) {
                papers.add(new Sentence(english[i], hindi[i]));
            }
        }
        return List.copyOf(papers);
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** A Coverage of the scheme itself settles it: whoever gave it has judged the conditions. */
    Entitlement judge(Applicant applicant) {
        Optional<Coverage> own = applicant.coverageOf(Set.of(scheme));
        if (own.isPresent()) {
            return answer(EntitlementStatus.ENTITLED, benefit, List.of(), own);
        }
        Optional<Coverage> proof = applicant.coverageOf(conditions.coverages());
        List<Sentence> asked = proof.isPresent() ? List.of() : papers;
        List<Finding> findings = conditions.judge(applicant);
        List<Sentence> against = said(findings, Answer.NO).toList();
        if (!against.isEmpty()) {
            return answer(
                    EntitlementStatus.NOT_ENTITLED,
                    EntitlementSentences.notEntitled(against.get(0), benefit),
                    List.of(),
                    Optional.empty());
        }
        if (findings.stream().anyMatch(finding -> finding.answer() == Answer.UNKNOWN)) {
            List<Sentence> needs = Stream.concat(said(findings, Answer.UNKNOWN), asked.stream())
                    .toList();
            return answer(EntitlementStatus.CANNOT_BE_SAID, EntitlementSentences.cannotBeSaid(benefit), needs, proof);
        }
        if (mustShowPapers && !asked.isEmpty()) {
            return answer(EntitlementStatus.LIKELY, EntitlementSentences.likely(benefit), asked, proof);
        }
        return answer(EntitlementStatus.ENTITLED, benefit, List.of(), proof);
    }

    private static Stream<Sentence> said(List<Finding> findings, Answer answer) {
        return findings.stream()
                .filter(finding -> finding.answer() == answer)
                .flatMap(finding -> finding.says().stream());
    }

    private Entitlement answer(
            EntitlementStatus status, Sentence sentence, List<Sentence> needs, Optional<Coverage> coverage) {
        return new Entitlement(
                scheme,
                status,
                sentence,
                needs,
                coverage.map(one -> "Coverage/" + one.getIdElement().getIdPart()));
    }
}
