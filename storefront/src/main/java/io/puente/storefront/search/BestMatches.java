package io.puente.storefront.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/**
 * The best documents for a query, of equally good ones the first in the owner's order. Each segment
 * of the index has its documents in that order. A segment is left as soon as nothing in it can be
 * better than what was found, so that a word of every product costs no more than a rare one.
 */
final class BestMatches {

  /** Scores that differ by less are equal: their bounds are not exact. */
  private static final float ABOUT_EQUAL = 1.0001f;

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
    BulkScorer scorer = weight.bulkScorer(segment);
    if (scorer == null) {
      return List.of();
    }
    TopScoreDocCollector best = new TopScoreDocCollectorManager(limit, limit).newCollector();
    LeafCollector collector = new LeavingEarly(best.getLeafCollector(segment));
    try {
      scorer.score(collector, segment.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
    } catch (CollectionTerminatedException nothingBetterLeft) {
      // What was collected is complete.
    }
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

  /** Leaves out documents whose score can hardly be higher than the lowest that counts. */
  private static final class LeavingEarly extends FilterLeafCollector {

    LeavingEarly(LeafCollector in) {
      super(in);
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      super.setScorer(
          new FilterScorable(scorer) {
            @Override
            public void setMinCompetitiveScore(float least) throws IOException {
              in.setMinCompetitiveScore(least * ABOUT_EQUAL);
            }
          });
    }
  }
}
