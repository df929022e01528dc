/** Kinds of a thing that are drawn as the thing itself; shown to the maker as "corgi (dog)". See index.ts. */
export const KINDS = `
🐕 golden retriever, labrador, labrador retriever, husky, corgi, beagle, dachshund, terrier, german shepherd, border collie, bulldog, pug, shiba, shiba inu, dalmatian, chihuahua, rottweiler, greyhound, spaniel, retriever
🐈 siamese, siamese cat, persian cat, maine coon, calico
🐎 racehorse
🐦 finch, hummingbird, kingfisher, canary, swallow, woodpecker, nightingale
🐟 salmon, trout, tuna, carp, cod, koi, koi fish
🦖 velociraptor, raptor, allosaurus
🦕 triceratops, stegosaurus
🌼 buttercup, marigold, dandelion, anemone, poppy, peony, orchid, wildflower, iris
🌳 oak, oak tree, maple tree, birch, willow, chestnut tree, beech, elm, cherry tree, olive tree
🌲 redwood, cedar, cypress, larch
⛪ abbey, monastery, basilica
🏰 citadel, fort
🏠 townhouse, mansion, villa, bungalow
~cabin chalet, lodge
🗼 radio tower
~shop bakery, coffee shop, coffeehouse, café, restaurant, diner, tea room
🚗 sedan, convertible, hatchback, limousine, beetle car
🚚 van, camper, camper van, food truck
🎸 ukulele, lute, bass guitar, mandolin
🎻 viola, double bass
🍵 chai, herbal tea
🍺 ale, stout, lager
🍲 chili con carne, goulash
⛵ sloop, catamaran, fishing boat, schooner
💀 skeleton
🧔 lumberjack
🤠 cowboy, cowgirl
👴 fisherman, old fisherman
🧑 barista, waiter, merchant, tailor, librarian
🥷 samurai, assassin
`;
