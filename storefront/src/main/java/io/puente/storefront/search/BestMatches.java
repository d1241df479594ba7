package io.puente.storefront.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The best documents for a query, of equally good ones the first in the owner's order. Each segment
 * of the index has its documents in that order. A segment is left as soon as nothing in it can be
 * better than what was found, so that a word of every product costs no more than a rare one.
 */
final class BestMatches {

  /** Scores that differ by less are equal: their bounds are not exact. */
  private static final float ABOUT_EQUAL = 1.0001f;

  /** Documents that have one bound. */
  private static final int FEWEST_TOGETHER = 512;

  private static final double STEPS_OF_A_SCORE = 1_000;

  private BestMatches() {}

  /** A document by its number in the whole index. */
  private record Match(int document, long score, long position) {}

  /** The numbers of the documents, the best one first. */
  static List<Integer> find(IndexSearcher searcher, Query query, int limit) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.TOP_SCORES, 1);
    List<Match> matches = new ArrayList<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      matches.addAll(inSegment(weight, segment, limit));
    }
    return matches.stream()
        .sorted(
            Comparator.comparingLong(Match::score)
                .reversed()
                .thenComparingLong(Match::position)
                .thenComparingInt(Match::document))
        .limit(limit)
        .map(Match::document)
        .toList();
  }

  private static List<Match> inSegment(Weight weight, LeafReaderContext segment, int limit)
      throws IOException {
    Scorer scorer = weight.scorer(segment);
    if (scorer == null) {
      return List.of();
    }
    TopScoreDocCollector best = new TopScoreDocCollectorManager(limit, limit).newCollector();
    LeafCollector collector = best.getLeafCollector(segment);
    collect(scorer, collector, segment.reader().getLiveDocs());
    collector.finish();
    ScoreDoc[] found = best.topDocs().scoreDocs;
    Arrays.sort(found, Comparator.comparingInt((ScoreDoc hit) -> hit.doc));
    NumericDocValues positions = DocValues.getNumeric(segment.reader(), ProductDocument.POSITION);
    List<Match> matches = new ArrayList<>();
    for (ScoreDoc hit : found) {
      positions.advanceExact(hit.doc - segment.docBase);
      matches.add(
          new Match(hit.doc, Math.round(hit.score * STEPS_OF_A_SCORE), positions.longValue()));
    }
    return matches;
  }

  /**
   * Collects the documents that can be among the best. Where the scorer's bound says that none of
   * the next ones can be, they are skipped together, each time twice as many.
   *
   * @param live the documents that are not deleted; null for all
   */
  private static void collect(Scorer scorer, LeafCollector collector, @Nullable Bits live)
      throws IOException {
    LeastScore least = new LeastScore(scorer);
    collector.setScorer(least);
    DocIdSetIterator documents = scorer.iterator();
    int document = documents.nextDoc();
    int together = FEWEST_TOGETHER;
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      int last = Math.min(scorer.advanceShallow(document), document + together);
      float reached = least.score;
      if (scorer.getMaxScore(last) < reached) {
        document = documents.advance(last + 1);
        together = 2 * together;
      } else {
        together = FEWEST_TOGETHER;
      }
      while (document <= last && least.score == reached) {
        if (live == null || live.get(document)) {
          collector.collect(document);
        }
        document = documents.nextDoc();
      }
    }
  }

  /** Leaves out documents whose score can hardly be higher than the lowest that counts. */
  private static final class LeastScore extends FilterScorable {

    private float score;

    LeastScore(Scorer scorer) {
      super(scorer);
    }

    @Override
    public void setMinCompetitiveScore(float least) throws IOException {
      score = least * ABOUT_EQUAL;
      in.setMinCompetitiveScore(score);
    }
  }
}
