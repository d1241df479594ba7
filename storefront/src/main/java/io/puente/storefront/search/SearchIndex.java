package io.puente.storefront.search;

import io.puente.platform.database.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of this node, on its disk: the products of all shops. It is a cache, which may
 * be deleted while the node is stopped. Each query is bound to one shop.
 */
final class SearchIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

  /** Raised when documents change their shape, so that an older index is built anew. */
  private static final String VERSION = "6";

  private static final double WRITE_BUFFER_MB = 8;

  /** Shop by shop in the owner's order, see {@link BestMatches}. */
  private static final Sort ORDER =
      new Sort(
          new SortField(ProductDocument.SHOP, SortField.Type.STRING),
          new SortField(ProductDocument.POSITION, SortField.Type.LONG));

  private final Path folder;
  private final boolean temporary;
  private final String database;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private SearchIndex(Path folder, boolean temporary, String database) throws IOException {
    this.folder = folder;
    this.temporary = temporary;
    this.database = database;
    directory = FSDirectory.open(folder);
    try {
      writer = new IndexWriter(directory, configuration());
      searchers = new SearcherManager(writer, new SearchersByRarity());
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * Opens the index of a folder. One that cannot be read is deleted and begun anew; while another
   * node of this machine uses it, this node uses a temporary folder.
   *
   * @param database identifies the database whose products it holds
   */
  static SearchIndex open(Path folder, String database) {
    try {
      try {
        return new SearchIndex(Files.createDirectories(folder), false, database);
      } catch (LockObtainFailedException inUse) {
        return new SearchIndex(Files.createTempDirectory("puente-search-"), true, database);
      } catch (IOException | IllegalArgumentException unreadable) {
        LOG.warn("the search index cannot be read and is built anew folder={}", folder, unreadable);
        deleteFiles(folder);
        return new SearchIndex(Files.createDirectories(folder), false, database);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IndexWriterConfig configuration() {
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(2, 1);
    return new IndexWriterConfig(new ByLanguage())
        .setRAMBufferSizeMB(WRITE_BUFFER_MB)
        .setMergeScheduler(merges)
        .setIndexSort(ORDER)
        .setCommitOnClose(false);
  }

  /** Until when the committed index holds every change; empty if it has to be built. */
  Optional<Instant> completeUntil() {
    Map<String, String> facts = new HashMap<>();
    Optional.ofNullable(writer.getLiveCommitData())
        .map(Iterable::spliterator)
        .ifPresent(
            each ->
                StreamSupport.stream(each, false)
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue())));
    return VERSION.equals(facts.get("version")) && database.equals(facts.get("database"))
        ? Optional.ofNullable(facts.get("until")).map(Instant::parse)
        : Optional.empty();
  }

  /** Writes the index to the disk as complete until a moment. */
  void commit(Instant until) {
    try {
      writer.setLiveCommitData(
          Map.of("version", VERSION, "database", database, "until", until.toString()).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deleteAll() {
    try {
      writer.deleteAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the documents of some products; those without a document are deleted. */
  void replace(Tenant tenant, Collection<UUID> products, List<ProductDocument> documents) {
    try {
      Map<UUID, ProductDocument> byId = new HashMap<>();
      documents.forEach(document -> byId.put(document.id(), document));
      for (UUID id : products) {
        ProductDocument document = byId.get(id);
        if (document == null) {
          writer.deleteDocuments(ProductDocument.key(tenant, id));
        } else {
          writer.updateDocument(ProductDocument.key(tenant, id), document.toLucene(tenant));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes one segment of all: each of them costs every search about as much as the first one. */
  void merge() {
    try {
      writer.forceMerge(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes what was replaced visible to searches. */
  void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The products of one shop, the best match first, then in the owner's order. */
  List<UUID> search(SearchQuery query, int limit) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        SearchQuery.Typed typed = query.typed(searcher.getIndexReader());
        for (SearchQuery.Step step : typed.steps()) {
          List<UUID> found =
              search(searcher, query.toLucene(searcher.getIndexReader(), typed, step), limit);
          if (!found.isEmpty()) {
            return found;
          }
        }
        return List.of();
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<UUID> search(IndexSearcher searcher, Query query, int limit)
      throws IOException {
    List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
    List<UUID> products = new ArrayList<>();
    for (int document : BestMatches.find(searcher, query, limit)) {
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
      BinaryDocValues ids = DocValues.getBinary(segment.reader(), ProductDocument.ID);
      ids.advanceExact(document - segment.docBase);
      products.add(ProductDocument.id(ids.binaryValue()));
    }
    return products;
  }

  /** The number of documents of all shops. */
  int size() {
    return writer.getDocStats().numDocs;
  }

  /** Closes the index. What was not committed is read again from the database's events. */
  @Override
  public void close() {
    try {
      searchers.close();
      writer.rollback();
      directory.close();
      if (temporary) {
        deleteFiles(folder);
      }
    } catch (IOException e) {
      LOG.warn("the search index did not close well", e);
    }
  }

  private static void deleteFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * A word counts the more, the fewer texts have it. How often a text has it and how long the text
   * is says nothing of a product: who repeats a word is not found first.
   */
  private static final class SearchersByRarity extends SearcherFactory {

    private static final Similarity BY_RARITY = new BM25Similarity(0, 0);

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(BY_RARITY);
      return searcher;
    }
  }

  /** The analyzer of a field is that of its language: {@code title.es}. */
  private static final class ByLanguage extends DelegatingAnalyzerWrapper {

    ByLanguage() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return SearchAnalyzers.of(field.substring(field.indexOf('.') + 1));
    }
  }
}
