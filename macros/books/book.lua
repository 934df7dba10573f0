-- What pandoc cannot know: which blocks of ours book.typ has a form for, and what only one kind of book shows.

local BLOCKS = {
  ["part-number"] = "part-number", ["part-summary"] = "part-summary", ["contents"] = "contents", ["rm-origin"] = "origin",
  ["rm-facts"] = "facts", ["rm-answer"] = "lead", ["rm-meta"] = "meta", ["rm-label"] = "label-line", ["rm-caution"] = "caution",
  ["rm-outcomes"] = "panel", ["rm-lab"] = "panel", ["rm-project"] = "panel", ["rm-review"] = "panel", ["rm-quiz"] = "panel",
  ["rm-answers"] = "answers", ["rm-opened"] = "opened", ["rm-ledger"] = "ledger", ["rm-address"] = "address",
  ["rm-glossary"] = "glossary", ["rm-free"] = "small-block", ["imprint"] = "imprint",
}
local SPANS = { ["rm-meta"] = "meta-span", ["rm-makers"] = "meta-span", ["rm-start"] = "badge" }
-- These stand in the list of all resources, with their address.
local LISTED = { ["rm-resource"] = true, ["rm-resource__title"] = true }

-- Here an address is written out already.
local SPELLED = { origin = true, address = true, imprint = true }

local function typst(text) return pandoc.RawBlock("typst", text) end

-- Addresses outside, which paper cannot follow: numbered in a chapter, listed at its end. Typst's footnotes would do it
-- too, but some hundred of them cost more time than all the rest.
local notes, number_of = {}, {}

local function noted(link)
  if not link.target:match("^https?://") then return nil end
  for _, class in ipairs(link.classes) do
    if LISTED[class] then return nil end
  end
  if not number_of[link.target] then
    table.insert(notes, link.target)
    number_of[link.target] = #notes
  end
  return { link, pandoc.RawInline("typst", "#note-number[" .. number_of[link.target] .. "]") }
end

local function noted_list()
  if #notes == 0 then return {} end
  local items = pandoc.List({})
  for _, target in ipairs(notes) do
    items:insert({ pandoc.Plain({ pandoc.Link({ pandoc.Str((target:gsub("^https?://", ""):gsub("/$", ""))) }, target) }) })
  end
  notes, number_of = {}, {}
  return pandoc.Blocks({ typst("#notes["), pandoc.OrderedList(items), typst("]") })
end

local function quoted(text) return '"' .. text:gsub("\\", "\\\\"):gsub('"', '\\"') .. '"' end

local function picture(image)
  return string.format("image(%s, alt: %s)", quoted(image.src), quoted(pandoc.utils.stringify(image.caption)))
end

local in_facts = false
local for_typst

-- A filter does not look into the blocks that it returns, so what is inside is walked first.
local function inside(name, content)
  if SPELLED[name] then return content end
  in_facts = in_facts or name == "facts"
  local blocks = content:walk(for_typst)
  if name == "facts" then in_facts = false end
  return blocks
end

for_typst = {
  traverse = "topdown",
  Image = function(image) return pandoc.RawInline("typst", "#box(" .. picture(image) .. ")") end,
  Figure = function(figure)
    local image
    figure.content:walk({ Image = function(found) image = image or found end })
    if not image then return nil end
    local blocks = pandoc.Blocks({ typst("#figure(" .. picture(image) .. ", caption: [") })
    blocks:extend(figure.caption.long)
    blocks:insert(typst("])"))
    return blocks
  end,
  Header = function(header)
    if header.classes:includes("imprint") then
      local blocks = pandoc.Blocks({ typst("#imprint-title[") })
      blocks:insert(pandoc.Plain(header.content))
      blocks:insert(typst("]"))
      return blocks, false
    end
    return header, false
  end,
  DefinitionList = function(list)
    local blocks = pandoc.Blocks({ typst(in_facts and "#pairs(" or "#definitions(") })
    for _, item in ipairs(list.content) do
      blocks:insert(typst("["))
      blocks:insert(pandoc.Plain(item[1]))
      blocks:insert(typst("], ["))
      for _, definition in ipairs(item[2]) do blocks:extend(pandoc.Blocks(definition):walk(for_typst)) end
      blocks:insert(typst("],"))
    end
    blocks:insert(typst(")"))
    return blocks, false
  end,
  Link = function(link)
    local found = noted(link)
    if found then return found, false end
  end,
  Table = function(found)
    for _, body in ipairs(found.bodies) do
      for _, row in ipairs(body.body) do
        for number = 1, body.row_head_columns do
          local cell = row.cells[number]
          if cell then
            cell.contents = cell.contents:walk({
              Plain = function(plain) return pandoc.Plain({ pandoc.Strong(plain.content) }) end,
              Para = function(plain) return pandoc.Plain({ pandoc.Strong(plain.content) }) end,
            })
          end
        end
      end
    end
    return found
  end,
  Div = function(div)
    -- Typst would run a plain line and the paragraph after it together.
    for number, block in ipairs(div.content) do
      if block.t == "Plain" then div.content[number] = pandoc.Para(block.content) end
    end
    for _, class in ipairs(div.classes) do
      local name = BLOCKS[class]
      if name then
        local label = div.identifier ~= "" and (" <" .. div.identifier .. ">") or ""
        local blocks = pandoc.Blocks({ typst("#" .. name .. "[") })
        blocks:extend(inside(name, div.content))
        blocks:insert(typst("]" .. label))
        return blocks, false
      end
    end
    if div.identifier == "" then return inside("", div.content), false end
    return div
  end,
  Span = function(span)
    for _, class in ipairs(span.classes) do
      if SPANS[class] then
        local inlines = pandoc.Inlines({ pandoc.RawInline("typst", "#" .. SPANS[class] .. "[") })
        inlines:extend(span.content)
        inlines:insert(pandoc.RawInline("typst", "]"))
        return inlines
      end
    end
  end,
}

local for_epub = {
  Div = function(div)
    if div.classes:includes("rm-address") or div.classes:includes("contents") then return {} end
  end,
}

if FORMAT ~= "typst" then return { for_epub } end

return { {
  Pandoc = function(book)
    local blocks = pandoc.Blocks({})
    for _, block in ipairs(book.blocks) do
      if block.t == "Header" and block.level <= 2 then blocks:extend(noted_list()) end
      blocks:extend(pandoc.Blocks({ block }):walk(for_typst))
    end
    blocks:extend(noted_list())
    return pandoc.Pandoc(blocks, book.meta)
  end,
} }
