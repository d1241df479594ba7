package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.Corrections;
import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.ProductPicture.Failed;
import io.puente.catalogsync.catalog.ProductPicture.Pending;
import io.puente.catalogsync.catalog.ProductPicture.Ready;
import io.puente.catalogsync.catalog.ProductPicture.State;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedProduct.FeedPicture;
import io.puente.catalogsync.feed.FieldUpdate;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.picture.PictureFolder;
import io.puente.platform.database.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Merges the pictures of a product. A picture that cannot be found is reported. */
final class PictureMerge {

  private final PictureFolder folder;
  private final List<RowProblem> problems;

  PictureMerge(PictureFolder folder, List<RowProblem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /**
   * The pictures in the file, unless the owner has chosen others in the dashboard. Photos of a
   * product that was made there stand behind them.
   */
  List<ProductPicture> merge(
      FeedProduct feed, Optional<Product> stored, ManualOverrides overrides) {
    List<ProductPicture> before = stored.map(Product::pictures).orElse(List.of());
    boolean corrected = overrides.isCorrected(Corrections.PICTURES);
    if (!feed.pictures().isPresent() || areKept(feed, before, overrides)) {
      return before;
    }
    List<ProductPicture> pictures = new ArrayList<>();
    for (FeedPicture inFile : feed.pictures().value().orElse(List.of())) {
      Optional<ProductPicture> match =
          before.stream().filter(picture -> picture.source().equals(inFile.source())).findFirst();
      pictures.add(picture(inFile, match, overrides));
    }
    if (!corrected) {
      before.stream()
          .filter(picture -> picture.source().startsWith(ProductPicture.UPLOADED))
          .filter(picture -> pictures.stream().noneMatch(each -> each.id().equals(picture.id())))
          .toList()
          .forEach(picture -> pictures.add(picture.at(pictures.size() + 1)));
    }
    return pictures;
  }

  private static boolean areKept(
      FeedProduct feed, List<ProductPicture> before, ManualOverrides overrides) {
    String sources = Corrections.sources(before.stream().map(ProductPicture::source).toList());
    FieldUpdate<String> inFile =
        feed.pictures()
            .flatMap(
                pictures ->
                    Optional.of(
                        Corrections.sources(pictures.stream().map(FeedPicture::source).toList())));
    return overrides.isCorrected(Corrections.PICTURES)
        && overrides
            .resolve(
                feed.line(),
                Corrections.PICTURES,
                Corrections.PICTURES,
                inFile,
                Optional.of(sources),
                Function.identity())
            .filter(sources::equals)
            .isPresent();
  }

  /** Blank cells of alternative texts are removed, unless the owner has written them. */
  private static SortedMap<String, String> alt(
      FeedPicture inFile, ProductPicture stored, ManualOverrides overrides) {
    Map<String, Optional<String>> updates = new TreeMap<>();
    inFile
        .alt()
        .forEach(
            (language, text) ->
                updates.put(
                    language,
                    overrides.resolve(
                        inFile.line(),
                        Corrections.ALT,
                        Corrections.key(Corrections.in(Corrections.ALT, language), stored.id()),
                        new FieldUpdate.Present<>(text),
                        Optional.ofNullable(stored.alt().get(language)),
                        Function.identity())));
    return MapMerge.apply(stored.alt(), updates);
  }

  private ProductPicture picture(
      FeedPicture inFile, Optional<ProductPicture> match, ManualOverrides overrides) {
    Optional<State> state = match.map(ProductPicture::state);
    return new ProductPicture(
        match.map(ProductPicture::id).orElseGet(Ids::next),
        inFile.position(),
        inFile.source(),
        match
            .map(known -> alt(inFile, known, overrides))
            .orElseGet(() -> MapMerge.apply(new TreeMap<>(), inFile.alt())),
        ProductPicture.isAddress(inFile.source())
            ? fetched(state.orElse(new Pending(Optional.empty())))
            : found(inFile, state));
  }

  /** A failed download is tried again whenever the file is imported again. */
  private static State fetched(State state) {
    return switch (state) {
      case Ready ready -> ready;
      case Pending pending -> pending;
      case Failed failed -> new Pending(failed.shown());
    };
  }

  private State found(FeedPicture inFile, Optional<State> match) {
    Optional<PictureHash> shown = match.flatMap(State::shown);
    return switch (folder.find(inFile.source())) {
      case PictureFolder.PictureFile file -> {
        PictureHash hash = PictureHash.of(file.content().getBytes());
        boolean same = match.filter(new Ready(hash)::equals).isPresent();
        yield same ? new Ready(hash) : new Pending(shown);
      }
      case PictureFolder.Missing missing when folder.isAbsent() && shown.isPresent() ->
          new Ready(shown.get());
      case PictureFolder.Missing missing -> {
        problems.add(
            new RowProblem(
                inFile.line(), "Product image URL", inFile.source(), missing.kind(), Map.of()));
        yield shown.<State>map(Ready::new).orElse(new Failed(missing.kind().key(), shown));
      }
    };
  }
}
